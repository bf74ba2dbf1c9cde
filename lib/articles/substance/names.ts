import { type Balance, countsOf } from './words.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
// What stands between a sentence and the next: the end of a block, or a full stop and whatever closes or opens.
const SENTENCE_END = /(?:^|\n|[.!?…:؟][\s"“”„«»'‘’()[\]]*|["“„«‘(]\s*)$/u;
const TITLE =
  /(?:^|[^\p{L}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Rep|Prof|Lt|Col|Sgt|Capt|Hr|Fr|Mme|Sr|Sra)\.\s*$/u;

/**
 * The names that changed: words with a capital within a sentence, wherever they stand. A name that came or went for
 * good counts, and one that took another's place; that one is said once more or less often does not.
 */
export function changeOfNames(before: string, after: string): Balance | null {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  const common = new Set([...old, ...young].map(({ text }) => text).filter((text) => !startsCapital(text)));
  const names = new Set([...old, ...young].filter((word) => isName(word, common)).map(({ text }) => text));
  const counts = [old, young].map((words) => countsOf(words.map(({ text }) => text)));
  const [less, more] = compare(names, counts[0] ?? new Map(), counts[1] ?? new Map());
  const isSwap = less.length > 0 && more.length > 0;
  const gone = less.filter(({ left }) => isSwap || left === 0).map(({ name }) => name);
  const come = more.filter(({ left }) => isSwap || left === 0).map(({ name }) => name);
  const change = hasNounCapitals(before) ? withoutSpelling(gone, come) : { before: gone, after: come };
  return change.before.length + change.after.length === 0 ? null : change;
}

interface Word {
  text: string;
  opensSentence: boolean;
}

function wordsOf(text: string): Word[] {
  // The mark of a possessive is no part of a name.
  const bare = text.replace(/['’]s(?![\p{L}])/gu, '');
  return [...bare.matchAll(WORD)].map((match) => {
    const lead = bare.slice(Math.max(0, match.index - 12), match.index);
    const isFirst = match.index === 0 || (SENTENCE_END.test(lead) && !TITLE.test(lead));
    return { text: match[0], opensSentence: isFirst };
  });
}

// A word that also stands there with a small letter is none, such as “president”; nor is a single letter.
function isName({ text, opensSentence }: Word, common: ReadonlySet<string>): boolean {
  return !opensSentence && text.length > 1 && startsCapital(text) && !common.has(text.toLowerCase());
}

function startsCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function compare(names: Set<string>, old: Map<string, number>, young: Map<string, number>) {
  const less: { name: string; left: number }[] = [];
  const more: { name: string; left: number }[] = [];
  for (const name of names) {
    const [was, is] = [old.get(name) ?? 0, young.get(name) ?? 0];
    if (is < was) less.push({ name, left: is });
    if (is > was) more.push({ name, left: was });
  }
  return [less, more] as const;
}

const GERMAN = new Set('der und das ist nicht mit dem ein eine für auf im zu'.split(' '));

// German writes every noun with a capital, so there one word in a handful gives it away.
function hasNounCapitals(text: string): boolean {
  const words = text.toLowerCase().match(WORD) ?? [];
  return words.filter((word) => GERMAN.has(word)).length * 12 > words.length;
}

// Among nouns a near word is the same one spelt right.
function withoutSpelling(gone: readonly string[], come: readonly string[]): Balance {
  const before = gone.filter((word) => !come.some((other) => isNear(word, other)));
  const after = come.filter((word) => !gone.some((other) => isNear(word, other)));
  return { before, after };
}

/** Whether two words differ in one place by at most two letters. */
function isNear(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one.charAt(start) === other.charAt(start)) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return start + end >= 3 && Math.max(one.length, other.length) - start - end <= 2;
}
