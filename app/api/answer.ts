import 'server-only';
import { BODY_LIMITS } from '#lib/content/limits.ts';
import { isDatabaseAway, isDiskFull } from '#lib/database-trouble.ts';
import { getLog } from '#lib/log.ts';
import { DomainError, type DomainErrorCode } from '#lib/shared/domain-error.ts';
import { toProblem } from '#lib/shared/problem.ts';

/** A door of the API: what `work` answers, or its refusal as a problem document (RFC 9457). */
export async function answer(work: () => Promise<Response> | Response): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) return problemResponse(error);
    getLog('api').error({ err: error }, 'an API request failed');
    if (isDiskFull(error)) return problemResponse(new DomainError('storage_full', DISK_FULL));
    if (isDatabaseAway(error)) return problemResponse(new DomainError('unavailable', DATABASE_AWAY));
    return Response.json(
      {
        type: 'urn:nightdesk:problem:internal',
        title: 'internal error',
        status: 500,
        detail: 'Something broke on the server. Nothing was changed; try again in a moment.',
      },
      { status: 500, headers: PROBLEM_HEADERS },
    );
  }
}

const DISK_FULL =
  'The disk of the newsroom’s database is full. Nothing was changed; it has to be given space before anything can be saved.';
const DATABASE_AWAY =
  'The newsroom’s database does not answer in time. If you changed something, look whether it is there before you try again.';
const PROBLEM_HEADERS = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };

/** What HTTP wants said in a header besides (RFC 6750, RFC 9110). */
const HEADERS_OF: Partial<Record<DomainErrorCode, Record<string, string>>> = {
  not_signed_in: { 'www-authenticate': 'Bearer realm="Nightdesk"' },
  in_progress: { 'retry-after': '1' },
  unavailable: { 'retry-after': '2' },
};

function problemResponse(error: DomainError): Response {
  const problem = toProblem(error);
  const { retryAfterSeconds } = error.extra;
  const wait = typeof retryAfterSeconds === 'number' ? { 'retry-after': String(retryAfterSeconds) } : {};
  const headers = { ...PROBLEM_HEADERS, ...HEADERS_OF[error.code], ...wait };
  return Response.json(problem, { status: problem.status, headers });
}

/** JSON that no cache keeps. */
export function privateJson(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'no-store' } });
}

// The other fields of an article are small next to its body.
const REQUEST_MAX_BYTES = BODY_LIMITS.bytes + 256 * 1024;

/** The JSON of a request's body. Throws DomainError as `readJsonText` and `parseJson`. */
export async function readJson(request: Request): Promise<unknown> {
  return parseJson(await readJsonText(request));
}

/**
 * A request's body, which says that it is JSON. Throws DomainError `too_large` as soon as more arrives than an article
 * can hold, `invalid_input` when it is something else.
 */
export async function readJsonText(request: Request): Promise<string> {
  refuseOtherThanJson(request.headers);
  return await readText(request);
}

/** Throws DomainError `invalid_input` where a body does not say that it is JSON. */
export function refuseOtherThanJson(headers: Headers): void {
  if (/^application\/(\w+\+)?json\b/i.test(headers.get('content-type') ?? '')) return;
  throw new DomainError('invalid_input', 'Send JSON, with Content-Type: application/json.');
}

/** What a text of JSON says. Throws DomainError `invalid_input` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('invalid_input', 'The request is not well-formed JSON.');
  }
}

async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > REQUEST_MAX_BYTES) {
      const megabytes = BODY_LIMITS.bytes / 1024 / 1024;
      throw new DomainError(
        'too_large',
        `The text is larger than ${megabytes} MB. Split it into several stories.`,
      );
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
