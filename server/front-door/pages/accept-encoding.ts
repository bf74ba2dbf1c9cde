import zlib from 'node:zlib';

/** The forms in which a page is sent. */
export type Encoding = 'br' | 'zstd' | 'gzip' | 'identity';

/** Node 20 has none, nor have the first of Node 22. */
const ZSTD: readonly Encoding[] = typeof zlib.zstdCompressSync === 'function' ? ['zstd'] : [];

/** By our preference where the client has none: the smallest first, and of the others the one that is made sooner. */
export const ENCODINGS: readonly Encoding[] = ['br', ...ZSTD, 'gzip', 'identity'];

const REMEMBERED = 200;
const remembered = new Map<string, Encoding>();

/** The best form a client takes (RFC 9110, 12.5.3). One that takes nothing we have gets the plain one. */
export function chooseEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity';
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const chosen = choose(weightsIn(header));
  if (remembered.size < REMEMBERED && header.length < 200) remembered.set(header, chosen);
  return chosen;
}

function choose(weights: ReadonlyMap<string, number>): Encoding {
  const rest = weights.get('*');
  let best: Encoding = 'identity';
  // What is not named is refused, except for the plain form, which is always last unless it is named.
  let bestWeight = weights.get('identity') ?? rest ?? 0.0001;
  for (const encoding of ENCODINGS.slice(0, -1)) {
    const weight = weights.get(encoding) ?? rest ?? 0;
    const isBetter = weight > bestWeight || (weight === bestWeight && best === 'identity');
    if (weight > 0 && isBetter) [best, bestWeight] = [encoding, weight];
  }
  return best;
}

function weightsIn(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((text) => text.trim());
    const name = coding === 'x-gzip' ? 'gzip' : coding;
    if (name !== '') weights.set(name, weightIn(parameters));
  }
  return weights;
}

function weightIn(parameters: readonly string[]): number {
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  if (quality === undefined) return 1;
  return /^q=(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(quality) ? Number(quality.slice(2)) : 0;
}
