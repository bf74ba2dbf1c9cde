import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { RANGES, rangeText } from './ranges.ts';

// Makes the files of `reader/` anew: `node components/ui/fonts/make-subsets.ts`. See README.md for why they are as they are.

const SOURCES = join(import.meta.dirname, '../../../node_modules/@fontsource-variable');
const ROMAN = 'newsreader/files/newsreader-SCRIPT-opsz-normal.woff2';
const ITALIC = 'newsreader/files/newsreader-SCRIPT-opsz-italic.woff2';
const SANS = 'public-sans/files/public-sans-SCRIPT-wght-normal.woff2';

/** Of Newsreader a face is one point of its axes: text is cut for 18 px, display for 48 px. */
const FACES = {
  text: { source: ROMAN, axes: { opsz: 18, wght: 400 } },
  'text-bold': { source: ROMAN, axes: { opsz: 18, wght: 650 } },
  'text-italic': { source: ITALIC, axes: { opsz: 18, wght: 400 } },
  'text-bold-italic': { source: ITALIC, axes: { opsz: 18, wght: 650 } },
  display: { source: ROMAN, axes: { opsz: 48, wght: 550 } },
  sans: { source: SANS, axes: { wght: { min: 400, max: 700, default: 400 } } },
} as const;

/** Pairs, ligatures and what accents need; small capitals, fractions and further figures are never asked for. */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark'];

for (const [face, { source, axes }] of Object.entries(FACES)) {
  for (const [range, { script, characters }] of Object.entries(RANGES)) {
    const original = await readFile(join(SOURCES, source.replace('SCRIPT', script)));
    const file = await subsetFont(original, rangeText(characters), {
      targetFormat: 'woff2',
      variationAxes: axes,
      keepFeatures: FEATURES,
    });
    await writeFile(join(import.meta.dirname, 'reader', `${face}-${range}.woff2`), file);
  }
}
