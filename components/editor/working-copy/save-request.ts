import type { Article } from '#components/editor/article.ts';
import type { Finding } from '#lib/articles/substance.ts';
import type { Problem } from '#lib/shared/problem.ts';
import type { FieldChanges } from './fields.ts';

/** What came of a request that changes an article. */
export type SaveAnswer =
  | { kind: 'saved'; article: Article }
  | { kind: 'stale'; current: Article }
  | { kind: 'refused'; reason: string; errors: Readonly<Record<string, string>> }
  /** It looks like more than it is called: somebody has to look at what was found, and say. */
  | { kind: 'asks'; reason: string; findings: readonly Finding[] }
  | { kind: 'signed_out' }
  /** Trying the same again would not help. */
  | { kind: 'stopped'; reason: string }
  /** No answer, or one that says nothing about the request: trying again may help. */
  | { kind: 'unreachable'; reason: string };

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

const PATIENCE_MS = 20_000;
/** Browsers refuse requests that outlive their page above 64 KiB in all. */
const KEEPALIVE_BYTES = 60_000;

/** A save: fields on top of a version of them; with `keepReplaced` the server keeps what they replace as a revision. */
export interface Save {
  fieldsVersion: number;
  changes: FieldChanges;
  keepReplaced: boolean;
}

/** The body of a PATCH: bylines as ids and roles. */
export function toPatch({ fieldsVersion, changes, keepReplaced }: Save): Record<string, unknown> {
  const { bylines, ...rest } = changes;
  return {
    fieldsVersion,
    ...rest,
    ...(keepReplaced ? { keepReplaced } : {}),
    ...(bylines === undefined
      ? {}
      : { bylines: bylines.map(({ profileId, role }) => ({ profileId, role })) }),
  };
}

/** Sends JSON to an address of the API and sorts the answer; never throws. */
export async function sendChange(
  fetch: Fetch,
  method: 'PATCH' | 'POST' | 'PUT' | 'DELETE',
  address: string,
  content: Record<string, unknown>,
): Promise<SaveAnswer> {
  const body = JSON.stringify(content);
  try {
    const response = await fetch(address, {
      method,
      body,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      credentials: 'same-origin',
      keepalive: new TextEncoder().encode(body).length < KEEPALIVE_BYTES,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return await readAnswer(response);
  } catch (error) {
    return { kind: 'unreachable', reason: silence(error) };
  }
}

/** Fetches an article as it is now; the answer is sorted as that of a change. */
export async function fetchArticle(fetch: Fetch, address: string): Promise<SaveAnswer> {
  try {
    const headers = { Accept: 'application/json' };
    return await readAnswer(await fetch(address, { headers, signal: AbortSignal.timeout(PATIENCE_MS) }));
  } catch (error) {
    return { kind: 'unreachable', reason: silence(error) };
  }
}

function silence(error: unknown): string {
  const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
  return isTimeout
    ? 'The newsroom’s server did not answer in time.'
    : 'There is no connection to the newsroom.';
}

async function readAnswer(response: Response): Promise<SaveAnswer> {
  if (response.ok) return { kind: 'saved', article: (await response.json()) as Article };
  if (response.status === 401) return { kind: 'signed_out' };
  if (response.status >= 500 || response.status === 408 || response.status === 429) {
    return { kind: 'unreachable', reason: `The newsroom’s server is in trouble (${response.status}).` };
  }
  return readProblem(await problemOf(response), response.status);
}

function readProblem(problem: Partial<Problem>, status: number): SaveAnswer {
  const reason =
    problem.detail ?? `The newsroom’s server refused this (${status}). Copy your text and reload the page.`;
  if (problem.code === 'stale_version' && problem.current) {
    return { kind: 'stale', current: problem.current as Article };
  }
  if (problem.code === 'needs_confirmation') {
    return { kind: 'asks', reason, findings: (problem.findings ?? []) as Finding[] };
  }
  return problem.errors ? { kind: 'refused', reason, errors: problem.errors } : { kind: 'stopped', reason };
}

async function problemOf(response: Response): Promise<Partial<Problem>> {
  const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
  return isJson ? ((await response.json()) as Partial<Problem>) : {};
}
