import { endsInAddress } from './address-like.ts';
import { baseLanguage } from './quotation-marks.ts';
import { atEnd, type Replacement } from './replacement.ts';

// Their dash and dots are longer, and their input methods write them.
const LEFT_ALONE = new Set(['ja', 'yue', 'zh']);

/**
 * The dashes and the ellipsis: `--` is –, one more `-` makes it —, `...` is …. Two hyphens that begin a line wait
 * for what comes next: three of them are a divider where one can stand.
 */
export function dashes(language: string, before: string): Replacement | null {
  if (LEFT_ALONE.has(baseLanguage(language)) || endsInAddress(before.slice(0, -1))) return null;
  if (/(?:^|[^.])\.\.\.$/.test(before)) return atEnd(before, 3, '…');
  if (/^---$/.test(before)) return atEnd(before, 3, '—');
  if (/^--[^-]$/.test(before)) return { from: 0, to: 2, text: '–' };
  if (/[^-]--$/.test(before)) return atEnd(before, 2, '–');
  return /–-$/.test(before) ? atEnd(before, 2, '—') : null;
}
