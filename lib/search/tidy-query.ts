/** The letters of the longest query. */
export const QUERY_MAX = 200;

/** A query without what cannot be stored or seen, such as marks that turn text around; joiners part or join letters. */
export function tidyQuery(query: string): string {
  const visible = query
    .replace(/\p{Cc}/gu, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '');
  return [...visible.replace(/\s+/g, ' ').trim()].slice(0, QUERY_MAX).join('').trim();
}
