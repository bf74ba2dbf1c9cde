/** Sizes go down as headlines grow, as on paper: in characters, the most that still counts as short or medium. */
const SHORT_MAX = 60;
const MEDIUM_MAX = 110;

/** How long a headline is to the eye; style sheets choose its size by it. */
export function headlineLength(headline: string): 'short' | 'medium' | 'long' {
  if (headline.length <= SHORT_MAX) return 'short';
  return headline.length <= MEDIUM_MAX ? 'medium' : 'long';
}
