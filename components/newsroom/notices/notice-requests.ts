import type { NoticePage } from '#lib/notices/queries.ts';

const ADDRESS = '/api/notices';

/** The newest notices, or null when the server does not answer. */
export async function fetchNotices(limit: number): Promise<NoticePage | null> {
  const answer = await fetch(`${ADDRESS}?limit=${limit}`).catch(() => null);
  return answer?.ok ? ((await answer.json()) as NoticePage) : null;
}

/** Marks notices; true when it is done. It is done also when the page is left meanwhile. */
export async function markNotices(
  marks: { ids: string[]; isRead: boolean } | { upTo: string },
): Promise<boolean> {
  const answer = await fetch(ADDRESS, {
    method: 'PATCH',
    keepalive: true,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(marks),
  }).catch(() => null);
  return answer?.ok ?? false;
}
