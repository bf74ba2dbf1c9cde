import { endsInAddress } from './address-like.ts';
import { baseLanguage } from './quotation-marks.ts';
import { atEnd, type Replacement } from './replacement.ts';

const NO_BREAK = '\u00a0';

/** Words of one letter that must not end a line: prepositions and conjunctions, in lower and upper case. */
const ONE_LETTER: Readonly<Record<string, string>> = {
  cs: 'aikosuvz',
  pl: 'aiouwz',
  ru: 'авикосуя',
  sk: 'aikosuvz',
  uk: 'авзійоуя',
};

/** Where a figure and its unit are kept on one line (ISO 80000-1 7.2, and the orthographies of these languages). */
const KEEPS_UNITS = new Set(['cs', 'da', 'de', 'fi', 'fr', 'nb', 'nn', 'no', 'pl', 'ru', 'sk', 'sv', 'uk']);
const SIGNS = '[%‰€$£¥₽₴]';
const UNITS =
  '(?:[kmc]?m|km/h|[kmµ]?g|[mc]?l|h|min|s|ha|°[CF]|[kMG]?W|[kMGT]Wh|Kč|zł|kr|км|кг|м|см|г|л|ч|мин|руб|грн|млн|млрд|тыс|Mio|Mrd)';

/** The space that the language does not break at, in place of the one that was typed. */
export function noBreak(language: string, before: string): Replacement | null {
  return afterOneLetter(baseLanguage(language), before) ?? beforeUnit(baseLanguage(language), before);
}

function afterOneLetter(base: string, before: string): Replacement | null {
  const letters = ONE_LETTER[base];
  if (letters === undefined) return null;
  const word = new RegExp(`(?:^|[\\s(„“”«‚‘])[${letters}] $`, 'iu');
  return word.test(before) ? atEnd(before, 1, NO_BREAK) : null;
}

function beforeUnit(base: string, before: string): Replacement | null {
  if (!KEEPS_UNITS.has(base) || endsInAddress(before.slice(0, -1))) return null;
  const found =
    new RegExp(`(?<=\\d) ${SIGNS}$`, 'u').exec(before) ??
    new RegExp(`(?<=\\d) ${UNITS}[^\\p{L}\\p{N}/]$`, 'u').exec(before);
  return found && { from: found.index, to: found.index + 1, text: NO_BREAK };
}
