import type { ReplaySegment } from '#lib/articles/queries/replay.ts';
import type { Problem } from '#lib/shared/problem.ts';

const PATIENCE_MS = 20_000;

/** Fetches the stretch of a log that holds a version. Throws Error with a sentence for the screen. */
export async function fetchSegment(
  articleId: string,
  version: number,
  signal: AbortSignal,
): Promise<ReplaySegment> {
  const response = await fetch(`/api/collab/${articleId}/replay?at=${version}`, {
    headers: { Accept: 'application/json' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
  }).catch(() => null);
  if (response?.ok) return (await response.json()) as ReplaySegment;
  const isProblem = response?.headers.get('Content-Type')?.includes('json') ?? false;
  const problem = isProblem ? ((await response?.json()) as Partial<Problem>) : {};
  throw new Error(
    problem.detail ?? 'Nightdesk did not answer, so this moment is not there. Move on to try again.',
  );
}
