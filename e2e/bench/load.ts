import { connect, type Socket } from 'node:net';

/** What a server stood for some seconds. */
export interface LoadResult {
  perSecond: number;
  /** Of each answer, in milliseconds. */
  samples: number[];
}

export interface Load {
  url: URL;
  headers: Readonly<Record<string, string>>;
  connections: number;
  seconds: number;
  /** How long each connection rests between two requests; not at all when left out. */
  pauseMs?: number;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/**
 * Asks for one address over and over on some connections, each one request after the other, from this thread. It does
 * as little as can be with the answers, so that the server and not this client is measured; a status other than 200 is an
 * error.
 */
export async function putLoadOn({
  url,
  headers,
  connections,
  seconds,
  pauseMs = 0,
}: Load): Promise<LoadResult> {
  const request = requestFor(url, headers);
  const samples: number[] = [];
  const begun = performance.now();
  const endMs = begun + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, () => {
      return askUntil({ url, request, endMs, pauseMs }, (ms) => samples.push(ms));
    }),
  );
  return { perSecond: (samples.length / (performance.now() - begun)) * 1000, samples };
}

function requestFor(url: URL, headers: Readonly<Record<string, string>>): Buffer {
  const lines = Object.entries({ Host: url.host, ...headers }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
}

interface Asking {
  url: URL;
  request: Buffer;
  endMs: number;
  pauseMs: number;
}

function askUntil({ url, request, endMs, pauseMs }: Asking, onAnswer: (ms: number) => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const socket = connect(Number(url.port), url.hostname);
  socket.setNoDelay(true);
  let expected = 0;
  let received = 0;
  let askedAt = 0;
  const ask = () => {
    received = 0;
    askedAt = performance.now();
    socket.write(request);
  };
  const goOn = (now: number) => {
    if (now >= endMs) {
      resolve();
      socket.destroy();
    } else if (pauseMs === 0) ask();
    else setTimeout(ask, pauseMs);
  };
  socket.once('connect', ask);
  socket.once('error', reject);
  socket.once('close', () => reject(new Error(`${url} closed a connection under load.`)));
  socket.on('data', (chunk) => {
    // The head comes in one piece; a page may change its length while it is asked for.
    if (received === 0) expected = lengthOf(chunk, socket);
    received += chunk.length;
    if (received < expected) return;
    const now = performance.now();
    onAnswer(now - askedAt);
    goOn(now);
  });
  return promise;
}

/** The length of a whole answer by its head, which comes in one piece. */
function lengthOf(chunk: Buffer, socket: Socket): number {
  const headEnd = chunk.indexOf(END_OF_HEAD);
  const head = chunk.subarray(0, headEnd).toString('latin1');
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (headEnd === -1 || length === undefined || !head.startsWith('HTTP/1.1 200')) {
    socket.destroy(new Error(`No page of a known length was answered: ${head.slice(0, 200)}`));
    return Number.POSITIVE_INFINITY;
  }
  return headEnd + END_OF_HEAD.length + Number(length);
}
