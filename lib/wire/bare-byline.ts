import { isSourceLine, type ParsedByline, readBareByline } from './byline.ts';
import { type Copy, passageOfLines } from './copy.ts';
import { opensWithGivenName } from './given-names.ts';
import { paragraphLines, readHeadMatter } from './head-lines.ts';
import { isPlaceAndDate } from './publication-line.ts';
import { endsSentence, isCaseless, wordsOf } from './sentences.ts';

const LONGEST_BARE_BYLINE = 60;
const MOST_NAME_WORDS = 4;
/** Text this long under two capitalised words is the story, so the words are its author. */
const STORY_LENGTH = 80;

/** Reads names that stand as a byline does, without "By"; what is under them has to bear it out. Null for other text. */
export function readStandingByline(copy: Copy, at: number): ParsedByline | null {
  const parsed = readNamesInPlace(copy, at);
  return parsed === null || isMoreHeadline(copy, at, parsed) ? null : parsed;
}

/** Under a headline that is all in capitals, or has one on each word, capitals alone make no name. */
function isMoreHeadline(copy: Copy, at: number, { bylines }: ParsedByline): boolean {
  const [over, line] = [copy.lines[at - 1], copy.lines[at]];
  if (over === undefined || line === undefined || !hasHeadlineCapitals(over.text)) return false;
  if (bylines.some(({ name }) => opensWithGivenName(name))) return false;
  const isLong = bylines.some(({ name, role }) => wordsOf(name).length > 2 || role !== undefined);
  return isLong || !line.opensBlock;
}

function hasHeadlineCapitals(text: string): boolean {
  const words = wordsOf(text).filter((word) => /\p{L}{4}/u.test(word));
  return words.length >= 2 && words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
}

function readNamesInPlace(copy: Copy, at: number): ParsedByline | null {
  const [line, next] = [copy.lines[at], copy.lines[at + 1]];
  if (line === undefined || next === undefined || endsSentence(line.text)) return null;
  const parsed = readBareByline(line.text);
  if (parsed === null || parsed.supported) return parsed;
  if (line.text.length > LONGEST_BARE_BYLINE) return null;
  if (parsed.bylines.some(({ name }) => wordsOf(name).length > MOST_NAME_WORDS)) return null;
  return isBorneOut(copy, at, next.text) ? parsed : null;
}

function isBorneOut(copy: Copy, at: number, next: string): boolean {
  const matter = readHeadMatter(next);
  if (matter === 'publication' || matter === 'dateline' || isSourceLine(next) || isPlaceAndDate(next))
    return true;
  if (isCaseless(copy.lines[at]?.text ?? '')) return false;
  if (copy.layout.wrapped && copy.lines[at + 1]?.opensBlock === false) return false;
  return passageOfLines(paragraphLines(copy.lines, at + 1, copy.layout)).text.length >= STORY_LENGTH;
}
