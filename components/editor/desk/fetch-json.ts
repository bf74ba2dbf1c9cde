import type { Fetch } from '#components/editor/working-copy/save-request.ts';
import type { Problem } from '#lib/shared/problem.ts';

/** What the newsroom answered, or a sentence on why there is nothing. */
export type Fetched<T> = { ok: true; value: T } | { ok: false; reason: string };

const PATIENCE_MS = 20_000;

/** Asks the API for JSON, or sends some; never throws. An answer without content has the value null. */
export async function fetchJson<T>(
  fetch: Fetch,
  address: string,
  init: RequestInit = {},
): Promise<Fetched<T>> {
  try {
    const response = await fetch(address, {
      ...init,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) return { ok: false, reason: await reasonOf(response) };
    return { ok: true, value: (response.status === 204 ? null : await response.json()) as T };
  } catch {
    return { ok: false, reason: 'There is no connection to the newsroom. Try again in a moment.' };
  }
}

async function reasonOf(response: Response): Promise<string> {
  const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
  const { detail } = isJson ? ((await response.json()) as Partial<Problem>) : {};
  return detail ?? `The newsroom’s server is in trouble (${response.status}). Try again in a moment.`;
}
