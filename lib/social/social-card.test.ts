import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_WORDS, UNPRINTABLE_WORDS } from '#lib/testing/hostile-words.ts';
import { cardSvg, type SocialCard } from './internal/card-svg.ts';
import { type Faces, openFaces } from './internal/faces.ts';
import { isDrawable } from './picture.ts';
import { drawSocialCard } from './published.ts';

const CARD: SocialCard = {
  siteName: 'The Harbour Post',
  label: 'Harbour',
  headline: 'Crews contain warehouse fire',
  direction: 'ltr',
  accent: '',
  isSans: false,
};

let faces: Faces;
beforeAll(async () => {
  faces = await openFaces();
});

/** Where ink is on a picture, in pixels from its left and right edge, below the name. */
async function marginsOf(card: SocialCard): Promise<{ left: number; right: number }> {
  const png = await drawSocialCard(card);
  const { data, info } = await sharp(png)
    .extract({ left: 0, top: 160, width: 1200, height: 470 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const inked = [...data.keys()]
    .filter((index) => (data[index] ?? 255) < 128)
    .map((index) => index % info.width);
  return { left: Math.min(...inked), right: info.width - 1 - Math.max(...inked) };
}

describe('a social picture', () => {
  test('is a small PNG of the size that is asked for', async () => {
    const png = await drawSocialCard(CARD);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(60_000);
  });

  test('begins where its language begins', async () => {
    const english = await marginsOf(CARD);
    expect(english.left).toBeGreaterThan(60);
    expect(english.left).toBeLessThan(90);
    expect(english.right).toBeGreaterThan(90);
    const hebrew = await marginsOf({ ...CARD, headline: 'השריפה כובתה', label: 'נמל', direction: 'rtl' });
    expect(hebrew.right).toBeGreaterThan(60);
    expect(hebrew.right).toBeLessThan(90);
    expect(hebrew.left).toBeGreaterThan(90);
  });

  test('keeps its margins with words that never end', async () => {
    const { left, right } = await marginsOf({ ...CARD, headline: 'Donaudampfschiff'.repeat(600) });
    expect(left).toBeGreaterThan(60);
    expect(right).toBeGreaterThan(60);
  });

  test.each([...HOSTILE_WORDS, ...UNPRINTABLE_WORDS])(
    'with words of %s is outlines and nothing else',
    (_, words) => {
      const svg = cardSvg({ ...CARD, siteName: words, label: words, headline: words }, faces);
      expect(svg).toMatch(/^<svg [^<>]*>(?:<rect [^<>]*\/>|<g [^<>]*>|<path [^<>]*\/>|<\/g>)+<\/svg>$/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    },
  );

  test('wears the colour and the face of the site', () => {
    const accent = cardSvg({ ...CARD, accent: '#aa0011' }, faces);
    expect(accent).toContain('fill="#aa0011"');
    expect(cardSvg(CARD, faces)).not.toContain('#aa0011');
    expect(cardSvg({ ...CARD, isSans: true }, faces)).not.toBe(cardSvg(CARD, faces));
  });

  test('for every one of many who ask at once is the same', async () => {
    const pictures = await Promise.all(Array.from({ length: 8 }, () => drawSocialCard(CARD)));
    expect(new Set(pictures.map((png) => Buffer.from(png).toString('base64'))).size).toBe(1);
  });
});

test.each([
  ['Crews contain fire', true],
  ['Łódź 2026', true],
  ['שלום', true],
  ['العالم', true],
  ['Fire 🔥', true],
  ['火事', false],
  ['Пожар', false],
  ['Fire in Москва', false],
  ['🔥', false],
  ['', false],
])('whether %s can be drawn: %s', (words, is) => {
  expect(isDrawable(words)).toBe(is);
});
