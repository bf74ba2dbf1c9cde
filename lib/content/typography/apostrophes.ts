import { baseLanguage, quotationMarksOf } from './quotation-marks.ts';
import type { Replacement } from './replacement.ts';

/** Words that begin with an apostrophe, where no quotation of one word is as likely. */
const SHORTENED: Readonly<Record<string, string>> = {
  de: 'ne|nem|nen|ner|nes',
  en: 'tis|twas|twere|twill|twould|twixt|em|til|n’?',
  nl: '[knrst]',
};

/**
 * Turns what was taken for a quotation mark into the apostrophe that the character just typed shows it to be:
 * ’90s, ’tis, ’s avonds, and the one inside of a quotation, as in ‚Ich hab’s gesagt‘.
 */
export function apostrophes(language: string, before: string): Replacement | null {
  const base = baseLanguage(language);
  const single = quotationMarksOf(language)?.single;
  if (base === 'he') return hebrewSign(before);
  if (!single) return null;
  return leading(base, single[0], before) ?? insideQuotation(single[1], before);
}

function leading(base: string, open: string, before: string): Replacement | null {
  const shortened = SHORTENED[base];
  const start = `(?<=^|[\\s([–—“„])${open}`;
  const words = shortened && new RegExp(`${start}(?:${shortened})[^\\p{L}\\p{N}’]$`, 'iu').exec(before);
  const decade = base === 'en' ? new RegExp(`${start}\\d\\ds$`, 'u').exec(before) : null;
  return placed(words || decade);
}

function insideQuotation(close: string, before: string): Replacement | null {
  if (close === '’') return null;
  return placed(new RegExp(`(?<=\\p{L})${close}\\p{L}$`, 'u').exec(before));
}

// Two letters about it make it the sign of an abbreviation, as in צה"ל, which is left as it was typed.
function hebrewSign(before: string): Replacement | null {
  const found = /(?<=\p{L})”\p{L}$/u.exec(before);
  return found && { from: found.index, to: found.index + 1, text: '"' };
}

function placed(found: RegExpExecArray | null): Replacement | null {
  return found && { from: found.index, to: found.index + 1, text: '’' };
}
