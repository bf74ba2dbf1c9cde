import { countWords } from '#lib/content/length.ts';
import { changeOfNames } from './substance/names.ts';
import { changeOfNegations } from './substance/negations.ts';
import { changeOfNumbers } from './substance/numbers.ts';
import { changeOfQuotations } from './substance/quotations.ts';
import { lettersOf } from './substance/words.ts';

/** What a change touched, and the words it is about, as a person would point at them. */
export interface Finding {
  kind: 'headline' | 'number' | 'name' | 'quotation' | 'negation' | 'length';
  /** What is there no more; of `length`, the number of words. */
  before: readonly string[];
  after: readonly string[];
}

/** What of an article's words readers take for fact. `text` has its blocks apart by blank lines. */
export interface Wording {
  headline: string;
  standfirst: string;
  text: string;
}

/** What somebody adds or takes away is more than spelling from so many words on. */
const PASSAGE_WORDS = 8;

/**
 * What of substance changed from one wording to another, empty when it is spelling, punctuation or order at most.
 * It errs on the side of asking: whoever is asked can say that it is a fix all the same. Names are known by their
 * capitals, so in scripts without them a changed name is not found.
 */
export function substanceOf(before: Wording, after: Wording): Finding[] {
  const findings: Finding[] = [];
  const note = (kind: Finding['kind'], change: Omit<Finding, 'kind'> | null) => {
    if (change) findings.push({ kind, ...change });
  };
  const [old, young] = [proseOf(before), proseOf(after)];
  note('headline', changeOfHeadline(before.headline, after.headline));
  note('number', changeOfNumbers(old, young));
  note('name', changeOfNames(old, young));
  note('quotation', changeOfQuotations(old, young));
  note('negation', changeOfNegations(old, young));
  note('length', changeOfLength(old, young));
  return findings;
}

// One text, so that a sentence that moves from the standfirst into the story is no change.
function proseOf({ standfirst, text }: Wording): string {
  return `${standfirst}\n\n${text}`.normalize('NFC');
}

function changeOfHeadline(before: string, after: string) {
  return lettersOf(before) === lettersOf(after) ? null : { before: [before], after: [after] };
}

function changeOfLength(before: string, after: string) {
  const [old, young] = [countWords(before), countWords(after)];
  if (Math.abs(old - young) < PASSAGE_WORDS) return null;
  return { before: [String(old)], after: [String(young)] };
}
