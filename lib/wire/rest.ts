/** Han is written without spaces, so each of its characters counts as a word. */
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/** Words that only introduce or join the parts of a line: the "By" of a byline, the "and" between two names. */
const JOINING = new Set(
  `by and with von und mit par et avec por y e com con di ed da door en met av af van och og i oraz и מאת بقلم byline
  author authors writer writers reporter written words story text report reported reporting source agency quelle fuente
  fonte bron published updated posted autor autorin autores auteur auteurs texte texto tekst testo автор авторы
  текст источник כתב כתבה כתבו מקור פורסם עודכן المصدر الكاتب كتب إعداد تقرير a an s for of the für pour para per voor
  headline hed title slug slugline standfirst dek deck summary subtitle subject body copy article artikel corps cuerpo corpo 记 記 者 作 文 撰 电 電 讯 訊`.split(
    /\s+/,
  ),
);

const SECTION_BREAK = /\)?\s+[|•·⋅]\s+/;

/** What is left of a line when its fields are taken out, in runs of words that stand together. */
export interface Rest {
  /** Runs that say something. */
  readonly kept: readonly string[];
  /** Runs that only introduce or join. */
  readonly joining: readonly string[];
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a line that are in none of the claims, each word counted as often as it stands there. Case is not
 * compared, for fields write out names that wires send in capitals.
 */
export function restOf(line: string, claims: readonly string[]): Rest {
  const words = readWords(line);
  const claimed = new Set<number>();
  for (const claim of claims) claimWords(words, readWords(claim), claimed);
  const kept: string[] = [];
  const joining: string[] = [];
  for (const run of runsOf(words, claimed)) {
    const core = withoutJoining(run);
    const [before, after] = core.length === 0 ? [run, []] : partsAround(run, core);
    for (const part of [before, after]) if (part.length > 0) joining.push(sliceOf(line, part));
    if (core.length > 0) kept.push(...sliceOf(line, core).split(SECTION_BREAK));
  }
  return { kept, joining };
}

function readWords(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Claims a run of words where it stands together, else each word where it first stands. */
function claimWords(words: readonly Word[], claim: readonly Word[], claimed: Set<number>): void {
  const isFree = (at: number, word: Word | undefined) => !claimed.has(at) && isSameWord(words[at], word);
  const together = words.findIndex((_, at) => claim.every((word, offset) => isFree(at + offset, word)));
  claim.forEach((word, offset) => {
    const at = together >= 0 ? together + offset : words.findIndex((_, index) => isFree(index, word));
    if (at >= 0) claimed.add(at);
  });
}

/** Hebrew and Arabic write "and" onto the name after it. */
function isSameWord(word: Word | undefined, claimed: Word | undefined): boolean {
  if (word === undefined || claimed === undefined) return false;
  return word.text === claimed.text || (/^[וو]/.test(word.text) && word.text.slice(1) === claimed.text);
}

function runsOf(words: readonly Word[], claimed: ReadonlySet<number>): Word[][] {
  const runs: Word[][] = [];
  words.forEach((word, at) => {
    if (claimed.has(at)) return;
    const opensRun = at === 0 || claimed.has(at - 1);
    if (opensRun) runs.push([word]);
    else runs.at(-1)?.push(word);
  });
  return runs;
}

function withoutJoining(run: readonly Word[]): Word[] {
  const says = (word: Word) => !JOINING.has(word.text);
  return run.slice(Math.max(run.findIndex(says), 0), run.findLastIndex(says) + 1);
}

function partsAround(run: readonly Word[], core: readonly Word[]): [Word[], Word[]] {
  const start = core[0] === undefined ? run.length : run.indexOf(core[0]);
  return [run.slice(0, start), run.slice(start + core.length)];
}

/** The words as the line has them, with the sign that makes a handle or a telephone number of them. */
function sliceOf(line: string, run: readonly Word[]): string {
  const start = run[0]?.start ?? 0;
  const sign = /[@+]/.test(line.charAt(start - 1)) ? 1 : 0;
  return line.slice(start - sign, run.at(-1)?.end ?? start);
}
