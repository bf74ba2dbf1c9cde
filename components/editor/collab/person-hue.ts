/** The hue of somebody's caret in degrees: the same for a person in every room and on every screen. */
export function hueOf(personId: string): number {
  let sum = 0;
  for (const letter of personId) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0;
  // Steps of the golden angle keep neighbours apart.
  return Math.round((sum % 360) * 137.508) % 360;
}
