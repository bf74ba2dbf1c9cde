import 'server-only';
import { shorten } from '#lib/articles/structured-data.ts';
import { SOCIAL_PICTURE } from '#lib/social/picture.ts';
import { breakLines } from './break-lines.ts';
import type { FaceList, Faces } from './faces.ts';
import { shapeLine } from './shape-line.ts';

/** What a social picture says. */
export interface SocialCard {
  siteName: string;
  /** What stands above the headline: its section. */
  label: string;
  headline: string;
  direction: 'ltr' | 'rtl';
  /** The colour of the label as `#rrggbb`; empty for the house's own. */
  accent: string;
  /** Whether the site sets its headlines in the plain face. */
  isSans: boolean;
}

const MARGIN = 72;
const ROOM = SOCIAL_PICTURE.width - 2 * MARGIN;
const [PAPER, INK, ACCENT] = ['#ffffff', '#15171a', '#1a44b8'];

/** Sizes from the largest on; the first is taken in which the headline has no more lines than go well with it. */
const SETTINGS = [
  { size: 100, most: 2 },
  { size: 84, most: 3 },
  { size: 72, most: 4 },
  { size: 60, most: 5 },
] as const;
const SMALLEST = { size: 52, most: 6 };
const LONGEST_HEADLINE = 220;
const LEADING = 1.14;

interface Line {
  text: string;
  faces: FaceList;
  size: number;
  /** Its baseline. */
  y: number;
  colour: string;
}

/**
 * A social picture as SVG: the name between rules like a nameplate, the section, the headline as large as it fits. Words
 * are outlines, so that nothing has to be escaped and no font is asked for.
 */
export function cardSvg(card: SocialCard, faces: Faces): string {
  const display = card.isSans ? faces.sans : faces.serif;
  const name = oneLine(card.siteName, display, { size: 46, card });
  const lines: Line[] = [{ ...name, y: 118, colour: INK }, ...wordsOf(card, display, faces.sans)];
  const rules = [
    `<rect x="${MARGIN}" y="52" width="${ROOM}" height="6" fill="${INK}"/>`,
    `<rect x="${MARGIN}" y="146" width="${ROOM}" height="1.5" fill="${INK}"/>`,
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SOCIAL_PICTURE.width}" height="${SOCIAL_PICTURE.height}">`,
    `<rect width="${SOCIAL_PICTURE.width}" height="${SOCIAL_PICTURE.height}" fill="${PAPER}"/>`,
    ...rules,
    ...lines.map((line) => drawnLine(line, card.direction)),
    '</svg>',
  ].join('');
}

/** The headline stands on the lower margin, and the label on the headline. */
function wordsOf(card: SocialCard, display: FaceList, small: FaceList): Line[] {
  const { size, lines } = setHeadline(card, display);
  const last = SOCIAL_PICTURE.height - MARGIN - size * 0.12;
  const baselines = lines.map((_, index) => last - (lines.length - 1 - index) * size * LEADING);
  return [
    {
      ...oneLine(card.label, small, { size: 30, card }),
      y: (baselines[0] ?? last) - size * 1.16,
      colour: card.accent || ACCENT,
    },
    ...lines.map((text, index) => ({
      text,
      faces: display,
      size,
      y: baselines[index] ?? last,
      colour: INK,
    })),
  ];
}

function setHeadline(
  { headline, direction }: SocialCard,
  faces: FaceList,
): { size: number; lines: string[] } {
  const text = shorten(plain(headline, faces), LONGEST_HEADLINE);
  const measure = (words: string) => shapeLine(words, faces, direction).width;
  for (const { size, most } of SETTINGS) {
    const lines = breakLines(text, ROOM / size, measure);
    if (lines.length <= most) return { size, lines };
  }
  const { size, most } = SMALLEST;
  const lines = breakLines(text, ROOM / size, measure);
  const shown = lines.slice(0, most);
  return { size, lines: lines.length > most ? [...shown.slice(0, -1), `${shown.at(-1)}…`] : shown };
}

// A name that is too long for its line is set smaller, and cut only when it could not be read any more.
function oneLine(text: string, faces: FaceList, { size, card }: { size: number; card: SocialCard }) {
  const words = shorten(plain(text, faces), 60);
  const { width } = shapeLine(words, faces, card.direction);
  return { text: words, faces, size: Math.min(size, ROOM / Math.max(width, 1)) };
}

// What no face has is left out together with the space it had; marks of direction have no shape and still count.
function plain(text: string, faces: FaceList): string {
  const known = (character: string) =>
    /\p{Bidi_Control}|\s/u.test(character) ||
    faces.some(({ characters }) => characters.has(character.codePointAt(0) ?? 0));
  return [...text.normalize('NFC')].filter(known).join('').replace(/\s+/g, ' ').trim();
}

function drawnLine({ text, faces, size, y, colour }: Line, direction: SocialCard['direction']): string {
  const { glyphs, width } = shapeLine(text, faces, direction);
  const left = direction === 'rtl' ? SOCIAL_PICTURE.width - MARGIN - width * size : MARGIN;
  const outlines = glyphs.map((glyph) => {
    const scale = size / glyph.unitsPerEm;
    const [x, up] = [left + glyph.x * size, y - glyph.y * size];
    return `<path transform="translate(${x.toFixed(2)} ${up.toFixed(2)}) scale(${scale} ${-scale})" d="${glyph.outline}"/>`;
  });
  return `<g fill="${colour}">${outlines.join('')}</g>`;
}
