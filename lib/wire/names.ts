import { isAllCapitals } from './sentences.ts';

const PARTICLES = new Set(
  `van der den ter ten de la le du des del della di da dos das do von zu zum zur bin ibn bint al el abu
  am an der upon on sur sous lès of the and for und y e et af av`.split(/\s+/),
);

/** "Mac" also opens names that take no second capital (Machado, Mackey), so these are listed. */
const MAC_NAME =
  /^MAC(?:ARTHUR|AULAY|AULEY|BRIDE|CALLUM|CORMACK|DONALD|DOUGALL|DUFF|EWAN|FARLANE|GILLIVRAY|GREGOR|INTOSH|INTYRE|KAY|KENNA|KENZIE|KINNON|LACHLAN|LEAN|LEOD|MILLAN|NAMARA|NEIL|NEILL|PHAIL|PHERSON|QUEEN|RAE|SHANE|TAGGART|TAVISH)$/;

const ROMAN_NUMERAL = /^(?:II|III|IV|VI{0,3})$/;
const INITIALS = /^(?:\p{Lu}\.){1,4}-?(?:\p{Lu}\.)?$|^\p{Lu}$/u;
const UNPRONOUNCEABLE = /^[^AEIOUY]{2}$|^[A-Z]J$/;

/**
 * The form of a person's or a place's name that readers see: names typed in capitals, as wires do, get small
 * letters ("JAN VAN DER BERG" becomes "Jan van der Berg"); names typed otherwise stay as typed.
 */
export function displayName(name: string): string {
  if (!isAllCapitals(name)) return name;
  return name
    .split(' ')
    .map((word, index) => displayWord(word, index === 0))
    .join(' ');
}

/** The same for an organisation, whose short words in capitals are mostly acronyms ("BBC NEWS" becomes "BBC News"). */
export function displayOrganisation(name: string): string {
  if (!isAllCapitals(name)) return name;
  const words = name.split(' ');
  if (words.length === 1) return name.length > 6 ? displayName(name) : name;
  return words
    .map((word, index) =>
      word.length <= 3 && !PARTICLES.has(word.toLowerCase()) ? word : displayWord(word, index === 0),
    )
    .join(' ');
}

function displayWord(word: string, isFirst: boolean): string {
  if (INITIALS.test(word) || ROMAN_NUMERAL.test(word) || UNPRONOUNCEABLE.test(word))
    return word === 'JR' ? 'Jr' : word;
  if (!isFirst && PARTICLES.has(word.toLowerCase())) return word.toLowerCase();
  return word
    .split(/([-/])/)
    .map((part, index, parts) =>
      displayPart(part, { isFirst: index === 0, isLast: index === parts.length - 1 }),
    )
    .join('');
}

/** One part of a hyphenated word: "AL-MASRI" is "al-Masri", "SAINT-JEAN" is "Saint-Jean", "UPON" in the middle is small. */
function displayPart(part: string, at: { isFirst: boolean; isLast: boolean }): string {
  const small = part.toLowerCase();
  if (!at.isLast && /^(?:al|el|ad|as|ash|ar)$/.test(small)) return small;
  if (!at.isFirst && !at.isLast && PARTICLES.has(small)) return small;
  if (/^MC\p{Lu}{2}/u.test(part)) return `Mc${capitalise(part.slice(2))}`;
  if (MAC_NAME.test(part)) return `Mac${capitalise(part.slice(3))}`;
  return part
    .split(/(['’])/)
    .map((piece, index, pieces) => capitaliseAround(piece, index, pieces))
    .join('');
}

/** "O'NEILL" has two capitals; the possessive "'S" has none. */
function capitaliseAround(piece: string, index: number, pieces: readonly string[]): string {
  const followsLongWord = index > 0 && (pieces[index - 2] ?? '').length > 2;
  return followsLongWord && piece.length <= 2 ? piece.toLowerCase() : capitalise(piece);
}

function capitalise(word: string): string {
  const [first = '', ...rest] = word;
  return first + rest.join('').toLowerCase();
}
