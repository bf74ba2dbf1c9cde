import type { RoomReport } from '#components/newsroom/live/room-report.ts';
import { SCHEMA_VERSION } from '#lib/content/schema.ts';
import type { Problem } from '#lib/shared/problem.ts';
import type {
  Batch,
  ChangesAnswer,
  MissingSteps,
  PersonHere,
  RecoveredText,
  SendAnswer,
  Setback,
} from './messages.ts';

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

const PATIENCE_MS = 15_000;

/** Sends a batch of steps and sorts the answer; never throws. */
export async function sendSteps(fetch: Fetch, address: string, batch: Batch): Promise<SendAnswer> {
  const answer = await ask(fetch, address, 'POST', { ...batch, schemaVersion: SCHEMA_VERSION });
  if ('setback' in answer) return answer.setback;
  if (answer.status === 409) return { kind: 'behind', missing: answer.content as MissingSteps };
  return { kind: 'committed', version: (answer.content as { version: number }).version };
}

/** Asks for the steps after a version; never throws. */
export async function fetchChanges(fetch: Fetch, address: string, since: number): Promise<ChangesAnswer> {
  const answer = await ask(fetch, `${address}?since=${since}`, 'GET');
  if ('setback' in answer) return answer.setback;
  const changes = answer.content as MissingSteps & { fieldsVersion: number; mayEdit: boolean };
  return { kind: 'changes', changes };
}

/** Keeps words that could not be merged; null when the server could not. */
export async function keepOrphan(
  fetch: Fetch,
  address: string,
  clientId: string,
  { text, reason }: RecoveredText,
): Promise<{ id: string } | null> {
  const answer = await ask(fetch, `${address}/orphans`, 'POST', { clientId, text, reason });
  return 'setback' in answer ? null : (answer.content as { id: string });
}

/** The words that the server keeps for this person; none when it does not answer. */
export async function fetchOrphans(fetch: Fetch, address: string): Promise<readonly RecoveredText[]> {
  const answer = await ask(fetch, `${address}/orphans`, 'GET');
  return 'setback' in answer ? [] : (answer.content as { orphans: RecoveredText[] }).orphans;
}

/** Who is in an article; null when the server does not answer. */
export async function fetchPeople(fetch: Fetch, articleId: string): Promise<RoomReport<PersonHere> | null> {
  const answer = await ask(fetch, `/api/collab?watch=${articleId}`, 'GET');
  if ('setback' in answer) return null;
  const { people } = answer.content as { people: Record<string, PersonHere[]> };
  return { people: people[articleId] ?? [], isComplete: true };
}

type Asked = { status: number; content: unknown } | { setback: Setback };

async function ask(fetch: Fetch, address: string, method: 'GET' | 'POST', content?: object): Promise<Asked> {
  try {
    const response = await fetch(address, {
      method,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    });
    const answered = response.ok || (response.status === 409 && method === 'POST');
    if (answered) return { status: response.status, content: await response.json() };
    return { setback: setbackOf(response.status, await reasonOf(response)) };
  } catch (error) {
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
    const reason = isTimeout
      ? 'The newsroom’s server did not answer in time.'
      : 'There is no connection to the newsroom.';
    return { setback: { kind: 'unreachable', reason } };
  }
}

const ENDINGS = { 403: 'locked', 404: 'gone', 423: 'locked', 426: 'old_schema' } as const;

/** What a refusal means for the writing, by its HTTP status; docs/design/collaboration.md has the table. */
export function setbackOf(status: number, reason: string): Setback {
  if (status === 401) return { kind: 'signed_out' };
  if (status === 413) return { kind: 'too_large', reason };
  if (status in ENDINGS) return { kind: 'ended', ending: ENDINGS[status as keyof typeof ENDINGS], reason };
  if (status === 507) return { kind: 'failing', reason };
  if (status >= 500 || status === 408 || status === 429) {
    return { kind: 'failing', reason: `The newsroom’s server is in trouble (${status}).` };
  }
  return { kind: 'refused', reason };
}

async function reasonOf(response: Response): Promise<string> {
  const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
  const problem = isJson ? ((await response.json()) as Partial<Problem>) : {};
  return (
    problem.detail ?? `The newsroom’s server refused this (${response.status}). Copy your text and reload.`
  );
}
