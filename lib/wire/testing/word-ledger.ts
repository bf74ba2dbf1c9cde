import type { WireBlock, WireStory } from '#lib/wire/wire-story.ts';

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const WORD = new RegExp(`[${HAN}]|(?:(?![${HAN}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const LIST_MARKER = /^\s*(?:>\s?)*\(?(?:\d{1,3}|[a-z])[.)]\s/;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e]/g;

/**
 * The words that a story has too few or too many of, compared with the copy it was made from; both sorted. Case does
 * not count, nor does the letter by which Hebrew and Arabic write "and" onto a name, nor the marker of a list's item.
 */
export function lostAndInvented(source: string, story: WireStory): { lost: string[]; invented: string[] } {
  const counts = new Map<string, number>();
  const add = (text: string, by: number) => {
    for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + by);
  };
  add(source, 1);
  for (const text of textsOf(story)) add(text, -1);
  const markers = markersIn(source);
  const isFormal = (word: string, count: number) => count > 0 && count <= (markers.get(word) ?? 0);
  const pick = (sign: 1 | -1) =>
    [...counts]
      .flatMap(([word, count]) => (count * sign > 0 && !isFormal(word, count) ? [word] : []))
      .toSorted();
  return settleAnd(pick(1), pick(-1));
}

function wordsIn(text: string): string[] {
  const words = text.toWellFormed().replace(INVISIBLE, '').toLowerCase().match(WORD);
  return words ?? [];
}

function textsOf(story: WireStory): string[] {
  return [
    story.headline,
    story.standfirst,
    ...story.bylines.flatMap(({ name, role }) => [name, role ?? '']),
    story.source ?? '',
    story.dateline?.place ?? '',
    story.dateline?.agency ?? '',
    story.slugline ?? '',
    story.editorsNote ?? '',
    story.internalNote ?? '',
    ...story.blocks.flatMap((block: WireBlock) => ('items' in block ? block.items : [block.text])),
    ...story.leftOut.map(({ text }) => text),
  ];
}

function markersIn(source: string): Map<string, number> {
  const markers = new Map<string, number>();
  for (const line of source.split(/[\n\r\v\f\u2028\u2029]/)) {
    const marker = LIST_MARKER.exec(line)?.[0].match(WORD)?.[0];
    if (marker !== undefined) markers.set(marker, (markers.get(marker) ?? 0) + 1);
  }
  return markers;
}

/** "ויוסי" lost and "יוסי" invented are one name. */
function settleAnd(lost: string[], invented: string[]): { lost: string[]; invented: string[] } {
  const isName = (word: string) => /^[וو]/.test(word) && invented.includes(word.slice(1));
  const names = new Set(lost.filter(isName).map((word) => word.slice(1)));
  return {
    lost: lost.filter((word) => !isName(word)),
    invented: invented.filter((word) => !names.has(word)),
  };
}
