/** The longest slug, in characters. */
export const SLUG_MAX = 120;

/** Whether a text is a slug as it stands in an address: Latin letters in lower case, digits, single hyphens. */
export function isSlug(text: string): boolean {
  return text.length <= SLUG_MAX && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
