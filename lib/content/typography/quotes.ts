import { endsInAddress } from './address-like.ts';
import { baseLanguage, type QuotationMarks, quotationMarksOf } from './quotation-marks.ts';
import { atEnd, type Replacement } from './replacement.ts';

const APOSTROPHE = '’';
/** Written without spaces, so that a mark after a letter may well begin a quotation. */
const WITHOUT_SPACES = new Set(['km', 'lo', 'my', 'th']);
const STARTS_QUOTATION = /^$|[\s([{<¿¡]$/;
const MAY_START_QUOTATION = /[-–—/]$/;

/** The quotation mark or apostrophe of the language, once its key was typed; null to leave it as it is. */
export function quotes(language: string, before: string): Replacement | null {
  const key = before.at(-1);
  if (key !== '"' && key !== "'") return null;
  const marks = quotationMarksOf(language);
  const text = before.slice(0, -1);
  const mark = marks && (key === '"' ? doubleMark(language, marks, text) : singleMark(language, marks, text));
  return mark ? atEnd(before, 1, mark) : null;
}

function doubleMark(language: string, { double, nested, single }: QuotationMarks, text: string) {
  const isOuterOpen = isOpen(text, double);
  const isNestedOpen = nested !== null && isOpen(text, nested);
  if (isAtStart(text, [double, nested, single], isOuterOpen)) {
    return isOuterOpen && nested ? nested[0] : double[0];
  }
  if (isNestedOpen) return nested[1];
  if (isOuterOpen) return double[1];
  // Without a quotation to end, the mark after a figure is for inches, and in Hebrew that after a letter is the
  // sign of an abbreviation; an address has none.
  if (/\d$/.test(text) || baseLanguage(language) === 'he' || endsInAddress(text)) return null;
  return WITHOUT_SPACES.has(baseLanguage(language)) ? double[0] : double[1];
}

function singleMark(language: string, { double, nested, single }: QuotationMarks, text: string) {
  // In Hebrew it makes letters for foreign sounds.
  if (baseLanguage(language) === 'he' || endsInAddress(text)) return null;
  if (single === null) return APOSTROPHE;
  const isSingleOpen = isOpen(text, single);
  if (isAtStart(text, [double, nested, single], isSingleOpen)) return single[0];
  return isSingleOpen ? single[1] : APOSTROPHE;
}

type Pairs = readonly (QuotationMarks['nested'] | QuotationMarks['double'])[];

function isAtStart(text: string, pairs: Pairs, isAnyOpen: boolean): boolean {
  const last = text.at(-1) ?? '';
  if (STARTS_QUOTATION.test(last)) return true;
  if (MAY_START_QUOTATION.test(last)) return !isAnyOpen;
  return pairs.some((pair) => pair?.[0] === last) && !pairs.some((pair) => pair?.[1] === last);
}

function isOpen(text: string, [open, close]: readonly [string, string]): boolean {
  if (open === close) return text.split(open).length % 2 === 0;
  return text.lastIndexOf(open) > text.lastIndexOf(close);
}
