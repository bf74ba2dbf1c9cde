import type { Fetch } from '#components/editor/working-copy/save-request.ts';
import type { PublishingFacts } from '#lib/articles/queries/desk.ts';

const UNKNOWN: PublishingFacts = { deadLinks: [], scheduledBy: null, needsOtherEyes: false };

/** What only the server knows of an article's publication. Without an answer nothing is known, and nothing is warned of. */
export async function fetchFacts(
  fetch: Fetch,
  address: string,
  signal: AbortSignal,
): Promise<PublishingFacts> {
  try {
    const response = await fetch(`${address}/publishing`, {
      headers: { Accept: 'application/json' },
      signal,
    });
    return response.ok ? ((await response.json()) as PublishingFacts) : UNKNOWN;
  } catch (error) {
    const isExpected = error instanceof TypeError || error instanceof DOMException;
    if (!isExpected) throw error;
    return UNKNOWN;
  }
}
