/** As many as can be told apart. */
const HUES = 12;
/** Leads through all of them, from each to one that is far from it. */
const STRIDE = 5;

/** The hue of somebody in degrees: the same in every room and on every screen. */
export function hueOf(personId: string): number {
  return turnedHue(personId, 0);
}

/** The hues of people in one place: to each their own, unless somebody before them has it. */
export function huesOf(personIds: readonly string[]): ReadonlyMap<string, number> {
  const hues = new Map<string, number>();
  for (const personId of personIds) {
    const turns = Array.from({ length: HUES }, (_, turn) => turnedHue(personId, turn));
    const taken = new Set(hues.values());
    hues.set(personId, turns.find((hue) => !taken.has(hue)) ?? hueOf(personId));
  }
  return hues;
}

function turnedHue(personId: string, turn: number): number {
  return (((hashOf(personId) + turn * STRIDE) % HUES) * 360) / HUES;
}

function hashOf(text: string): number {
  let sum = 0;
  for (const letter of text) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0;
  return sum;
}
