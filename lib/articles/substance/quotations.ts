import { type Balance, balanceOf, lettersOf } from './words.ts';

const DOUBLE = /[“”„‟«»「」『』＂]/gu;
const SINGLE = /[‘’‚‛‹›]/gu;

/**
 * The quotations that changed by a letter: what somebody said is theirs, to the typo. How they are quoted, and where
 * “she said” parts them, is the newsroom's.
 */
export function changeOfQuotations(before: string, after: string): Balance | null {
  const change = balanceOf(quotationsOf(before), quotationsOf(after));
  if (change === null || change.before.join(' ') === change.after.join(' ')) return null;
  return change;
}

function quotationsOf(text: string): string[] {
  return text.replace(DOUBLE, '"').replace(SINGLE, "'").split('\n').flatMap(quotedIn);
}

// Within a word it is an apostrophe, or the mark of a Hebrew abbreviation.
const MARK = /(?<![\p{L}\p{N}])["']|["'](?![\p{L}\p{N}])/gu;

// A quotation ends with its paragraph at the latest, since long ones open each paragraph and close the last only.
function quotedIn(line: string): string[] {
  const quoted: string[] = [];
  let opening = null as { mark: string; at: number } | null;
  for (const { 0: mark, index: at } of line.matchAll(MARK)) {
    if (opening?.mark === mark) {
      quoted.push(line.slice(opening.at + 1, at));
      opening = null;
    } else if (opening === null && canOpen(line, mark, at)) opening = { mark, at };
  }
  if (opening?.mark === '"') quoted.push(line.slice(opening.at + 1));
  return quoted.map(lettersOf).filter((words) => words !== '');
}

// A single mark after a word is the apostrophe of a plural.
function canOpen(line: string, mark: string, at: number): boolean {
  return mark === '"' || /^['](?=[\p{L}\p{N}])/u.test(line.slice(at, at + 3));
}
