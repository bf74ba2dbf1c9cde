import 'server-only';
import { createHash } from 'node:crypto';
import type { Answer, Errand } from '#lib/answers/errand.ts';
import { findAnswer } from '#lib/answers/queries.ts';
import { IdempotencyKey } from '#lib/answers/schema.ts';
import { type Actor, actingOn } from '#lib/auth/actor.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';
import type { ApiScope } from '#lib/auth/api-scopes.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { answer, parseJson, readJsonText } from './answer.ts';

/** A change as a door of the API offers it. */
interface Write<Result> {
  scope: ApiScope;
  /** 200 when left out; with 204 nothing of the result is told. */
  status?: 200 | 201 | 204;
  /** What is told of the result; all of it when left out. */
  tell?(result: Result): unknown;
  /** Runs one command, which checks the input itself. */
  run(actor: Actor, input: unknown): Promise<Result>;
}

/**
 * A door of the API that changes something. A request with an `Idempotency-Key` is an errand: sent again within 24
 * hours, it gets the answer that it got and changes nothing.
 */
export function answerWrite<Result>(request: Request, write: Write<Result>): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, write.scope);
    const text = request.method === 'DELETE' ? '' : await readJsonText(request);
    const errand = readErrand(request, text, (result) => answerOf(write, result as Result));
    const kept = errand && (await findAnswer(actor, errand));
    if (kept) return toResponse(kept, { 'idempotency-replayed': 'true' });
    const input = request.method === 'DELETE' ? null : parseJson(text);
    return toResponse(answerOf(write, await write.run(errand ? actingOn(errand, actor) : actor, input)));
  });
}

function readErrand(request: Request, text: string, answerOf: Errand['answerOf']): Errand | null {
  const header = request.headers.get('idempotency-key');
  if (header === null) return null;
  const key = parseInput(IdempotencyKey, header);
  const { pathname, search } = new URL(request.url);
  const asked = createHash('sha256').update(`${request.method} ${pathname}${search}\n${text}`).digest();
  return { key, request: new Uint8Array(asked), answerOf };
}

function answerOf<Result>({ status = 200, tell }: Write<Result>, result: Result): Answer {
  return { status, body: status === 204 ? '' : JSON.stringify(tell ? tell(result) : result) };
}

function toResponse({ status, body }: Answer, headers: Record<string, string> = {}): Response {
  const type = body === '' ? {} : { 'content-type': 'application/json' };
  const all = { 'cache-control': 'no-store', ...type, ...headers };
  return new Response(body === '' ? null : body, { status, headers: all });
}
