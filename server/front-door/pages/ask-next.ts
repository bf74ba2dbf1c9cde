import { type Agent, type IncomingMessage, request as openRequest } from 'node:http';
import { WAY_HEADER, type Way } from '#lib/pages/ways.ts';
import { endToEnd, type Header, pairs } from '#server/front-door/hop-by-hop.ts';
import { pathOf } from '#server/front-door/request-target.ts';

/** What Next says at an address. */
export interface Answer {
  /** What it was asked under, as in Next's own log. */
  readonly requestId: string;
  readonly status: number;
  /** Names as they came. */
  readonly headers: readonly Header[];
  readonly body: Buffer;
}

export interface NextDoor {
  /** The loopback port Next answers on, null while it does not. */
  readonly port: () => number | null;
  readonly agent: Agent;
  /** As readers see it. */
  readonly siteUrl: string;
  readonly newRequestId: () => string;
  readonly timeoutMs: number;
  readonly longestBytes: number;
}

/** Next did not make a page. */
export abstract class NotMade extends Error {
  /** What it was asked under, as in Next's own log; null when it was not asked. */
  readonly requestId: string | null;

  constructor(message: string, requestId: string | null, options?: ErrorOptions) {
    super(message, options);
    this.requestId = requestId;
  }
}

/** Next was not there, or did not answer in time. */
export class Unreachable extends NotMade {
  override readonly name = 'Unreachable';
}

/**
 * The door's own request: nothing in it comes from a reader but the canonical address, so that nothing a reader sends
 * can colour a page that others get.
 *
 * @throws {Unreachable}
 */
export async function askNext(address: string, next: NextDoor, way: Way): Promise<Answer> {
  const port = next.port();
  if (port === null) throw new Unreachable('Next is not running.', null);
  const requestId = next.newRequestId();
  try {
    return { requestId, ...(await ask({ address, port, requestId, way }, next, true)) };
  } catch (error) {
    throw new Unreachable(`Next did not answer for ${pathOf(address)}.`, requestId, { cause: error });
  }
}

interface Question {
  readonly address: string;
  readonly port: number;
  readonly requestId: string;
  readonly way: Way;
}

type Said = Omit<Answer, 'requestId'>;

async function ask(question: Question, next: NextDoor, mayRepeat: boolean): Promise<Said> {
  const { address, port } = question;
  const request = openRequest({
    host: '127.0.0.1',
    port,
    path: address,
    agent: next.agent,
    headers: headersFor(next, question),
    signal: AbortSignal.timeout(next.timeoutMs),
  });
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request.once('response', resolve).on('error', reject).end();
  try {
    return await read(await promise, next.longestBytes);
  } catch (error) {
    // Next closed an idle connection at the very moment it was taken.
    const isStale =
      request.reusedSocket && error instanceof Error && 'code' in error && error.code === 'ECONNRESET';
    if (mayRepeat && isStale) return await ask(question, next, false);
    throw error;
  } finally {
    if (!request.destroyed && !request.writableFinished) request.destroy();
  }
}

function headersFor({ siteUrl }: NextDoor, { requestId, way }: Question): Record<string, string> {
  const { host, protocol } = new URL(siteUrl);
  return {
    Host: host,
    Accept: '*/*',
    'Accept-Encoding': 'identity',
    'User-Agent': 'Nightdesk',
    'X-Forwarded-For': '127.0.0.1',
    'X-Forwarded-Proto': protocol.slice(0, -1),
    'X-Forwarded-Host': host,
    'X-Request-Id': requestId,
    ...(way === 'whole' ? {} : { [WAY_HEADER]: way }),
  };
}

async function read(answer: IncomingMessage, longestBytes: number): Promise<Said> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer) {
    bytes += chunk.length;
    if (bytes > longestBytes) throw new Error(`The answer has more than ${longestBytes} bytes.`);
    chunks.push(chunk);
  }
  return {
    status: answer.statusCode ?? 502,
    headers: endToEnd(pairs(answer.rawHeaders)),
    body: Buffer.concat(chunks),
  };
}
