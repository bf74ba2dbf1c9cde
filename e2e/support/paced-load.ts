import { Agent, type IncomingMessage, request as openRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** A request of a reader, a machine or somebody curious. */
export interface Ask {
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  /** Each on a line, as they came. */
  readonly head: string;
  /** Without its compression. */
  readonly text: string;
  readonly etag: string | undefined;
  readonly cacheStatus: string | undefined;
  readonly ms: number;
}

export interface PacedLoad<A extends Ask> {
  readonly url: string;
  readonly perSecond: number;
  readonly total: number;
  /** At most so many connections: more requests wait for one of them. */
  readonly sockets: number;
  readonly next: () => A;
  /** Takes an answer, or the reason why there is none. */
  readonly onAnswer: (ask: A, answer: Answer | Error) => void;
}

const TICK_MS = 10;
/** How long an answer takes is not the question here, only that it comes. */
const TIMEOUT_MS = 90_000;

/**
 * Sends requests at their times, however long earlier ones take: a site that grows slow is not spared. Resolves when the
 * last one is answered.
 */
export async function paceRequests<A extends Ask>(load: PacedLoad<A>): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.sockets });
  const begun = performance.now();
  const open = new Set<Promise<void>>();
  for (let sent = 0; sent < load.total; ) {
    const due = Math.min(load.total, ((performance.now() - begun) / 1000) * load.perSecond);
    for (; sent < due; sent += 1) {
      const answering = sendOne(load, agent).finally(() => open.delete(answering));
      open.add(answering);
    }
    await sleep(TICK_MS);
  }
  await Promise.all(open);
  agent.destroy();
}

async function sendOne<A extends Ask>({ url, next, onAnswer }: PacedLoad<A>, agent: Agent): Promise<void> {
  const ask = next();
  const begun = performance.now();
  try {
    const answer = await send(url, ask, agent);
    onAnswer(ask, { ...answer, ms: performance.now() - begun });
  } catch (error) {
    onAnswer(ask, error instanceof Error ? error : new Error(String(error)));
  }
}

/** Sends the path as it is, however odd. */
async function send(url: string, ask: Ask, agent: Agent): Promise<Omit<Answer, 'ms'>> {
  const { hostname, port } = new URL(url);
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = openRequest({
    host: hostname,
    port,
    path: ask.path,
    headers: ask.headers,
    agent,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  request.once('response', resolve).once('error', reject).end();
  const answer = await promise;
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const { etag, 'cache-status': cacheStatus } = answer.headers;
  return {
    status: answer.statusCode ?? 0,
    head: answer.rawHeaders.join('\n'),
    text: plain(Buffer.concat(chunks), answer.headers['content-encoding']).toString(),
    etag,
    cacheStatus: typeof cacheStatus === 'string' ? cacheStatus : undefined,
  };
}

function plain(body: Buffer, encoding: string | undefined): Buffer {
  if (body.length === 0) return body;
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}
