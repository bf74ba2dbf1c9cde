/** What stands in the address of a list by name. */
export interface NameFilterParams {
  q: string;
  cursor: string | null;
  unused: boolean;
}

/** Reads it, leaving out what is not as expected. */
export function readFilter(
  params: Readonly<Record<string, string | string[] | undefined>>,
): NameFilterParams {
  const { q, cursor, unused } = params;
  return {
    q: typeof q === 'string' ? q.trim() : '',
    cursor: typeof cursor === 'string' && cursor !== '' ? cursor : null,
    unused: unused !== undefined,
  };
}
