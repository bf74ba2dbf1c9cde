/** One side of a comparison: a revision by its number, what readers see, or the working copy. */
export type Side = number | 'live' | 'working';

/** Reads a side from an address; null when it names none. */
export function parseSide(value: unknown): Side | null {
  if (value === 'live' || value === 'working') return value;
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
}

/** What a side is called in a sentence. */
export function sideName(side: Side): string {
  if (side === 'live') return 'the live version';
  return side === 'working' ? 'the working copy' : `revision ${side}`;
}

/** The address of a comparison. */
export function comparisonHref(articleId: string, from: Side, to: Side, before: number | null = null) {
  const page = before === null ? '' : `&before=${before}`;
  return `/admin/articles/${articleId}/history?from=${from}&to=${to}${page}` as const;
}
