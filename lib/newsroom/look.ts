import { contrastOf } from '#lib/shared/contrast.ts';

/** Which of the two faces sets headlines, and which the text. Readers fetch the sans only where it sets more than small print. */
export const TYPE_PAIRINGS = ['serif', 'sans_headlines', 'sans_text'] as const;
export type TypePairing = (typeof TYPE_PAIRINGS)[number];

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Colours as `#rrggbb` in small letters, as tokens.css has them: a test holds the two together. */
interface Paper {
  readonly paper: string;
  readonly paperSunk: string;
  readonly ink: string;
  readonly rule: string;
  /** The house's own. */
  readonly accent: string;
}

/** What an accent stands on and beside in each scheme. */
export const PAPERS: Readonly<Record<Scheme, Paper>> = {
  light: { paper: '#ffffff', paperSunk: '#f5f5f3', ink: '#15171a', rule: '#dcdcd8', accent: '#1a44b8' },
  dark: { paper: '#121417', paperSunk: '#1a1d21', ink: '#ebeae6', rule: '#30343a', accent: '#a3baff' },
};

/** What WCAG 2.2 AA asks of text (success criterion 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** Whether a text is a colour such as `#1a44b8`. */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/.test(text);
}

/** The least contrast of a colour on what it may stand on in a scheme, cut to a tenth, so that 4.5 is never less. */
export function accentContrast(scheme: Scheme, colour: string): number {
  const { paper, paperSunk } = PAPERS[scheme];
  return Math.floor(Math.min(contrastOf(colour, paper), contrastOf(colour, paperSunk)) * 10) / 10;
}

/** What is wrong with the contrast of a colour, as a sentence; null when it can be read. */
export function contrastProblem(scheme: Scheme, colour: string): string | null {
  const contrast = accentContrast(scheme, colour);
  if (contrast >= LEAST_CONTRAST) return null;
  const cure = scheme === 'light' ? 'darker' : 'lighter';
  return `This colour reaches ${contrast.toFixed(1)}:1 on the ${scheme} page, and text needs ${LEAST_CONTRAST}:1. Choose a ${cure} one.`;
}

/**
 * The style sheet that puts a newsroom's accents in place of the house's; empty when it has none of its own.
 * It holds nothing but fixed text and colours: whatever is no colour counts as none.
 */
export function accentSheet(accents: Readonly<Record<Scheme, string>>): string {
  if (!SCHEMES.some((scheme) => isColour(accents[scheme]))) return '';
  const [light, dark] = SCHEMES.map((scheme) =>
    isColour(accents[scheme]) ? accents[scheme] : PAPERS[scheme].accent,
  );
  const shades =
    '--color-accent-strong:color-mix(in oklab,var(--color-accent) 75%,var(--color-ink));' +
    '--color-accent-wash:var(--color-paper-sunk);--color-on-accent:var(--color-paper)';
  // What a reader chose stands on the document; without a choice the device decides.
  return (
    `:root{--color-accent:${light};${shades}}` +
    `@media screen{:root[data-theme=dark]{--color-accent:${dark}}}` +
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){--color-accent:${dark}}}`
  );
}
