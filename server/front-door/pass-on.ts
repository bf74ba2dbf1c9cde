import {
  type Agent,
  type ClientRequest,
  type IncomingMessage,
  request as openRequest,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { answerText } from './answer.ts';
import type { Limits } from './limits.ts';
import { answerError } from './pages/error-page.ts';
import { type Framing, headersForNext } from './request-headers.ts';
import { pathOf } from './request-target.ts';
import { headersForClient } from './response-headers.ts';
import { routeOf } from './routes.ts';
import { tooLarge, type Vetted } from './vetting.ts';

/** One request and its answer, on their way through the front door. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly vetted: Vetted;
  readonly requestId: string;
  /** What the answer may do if it is a document. */
  readonly policy: string;
}

/** Where exchanges are passed on to. */
export interface Back {
  readonly port: number;
  readonly agent: Agent;
  readonly limits: Limits;
  readonly log: Logger;
  /** Takes in what has changed for readers, if pages are kept. */
  readonly look: (() => Promise<void>) | null;
  /** Readers are shown none of Next's own error pages. Whoever changes the code is. */
  readonly hidesErrors: boolean;
}

const LOOPBACK = '127.0.0.1';
/** Where the site is changed from, but for the writing itself. */
const CHANGING = /^\/(?:admin|setup|api\/v1)(?:[/?]|$)/;
const LONGEST_LOOK_MS = 1000;
const DOWN = 'The site is restarting and will be back in a few seconds. Please try again.';

/** Answers while there is nothing to pass requests on to. */
export function answerDown(response: ServerResponse): void {
  answerText(response, 503, DOWN, { 'Retry-After': '2' });
}

/**
 * Streams a request to Next and its answer back, each at the pace of its receiver. When the client goes away, the
 * request to Next is given up.
 */
export function passOn(exchange: Exchange, back: Back, isRetry = false): void {
  const { response, vetted } = exchange;
  const upstream = openUpstream(exchange, back);
  const giveUp = () => upstream.destroy();
  response.once('close', giveUp);
  limitPatience(upstream, back.limits.firstByteTimeoutMs, () => {
    answerText(response, 504, 'The site took too long to answer. Please try again.');
    upstream.destroy();
  });
  upstream.once('response', (answer) => {
    const pass = () => passBack(answer, exchange, back);
    if (mayHaveChangedPages(exchange, answer)) afterLook(back, pass);
    else pass();
  });
  upstream.on('error', (error) => {
    if (response.headersSent || response.destroyed) return;
    response.off('close', giveUp);
    if (!isRetry && wasStale(upstream, error, vetted.framing)) passOn(exchange, back, true);
    else answerBroken(exchange, back, error);
  });
  sendBody(exchange, upstream, back.limits.bodyBytes, () => {
    const { status, sentence } = tooLarge(back.limits.bodyBytes);
    answerText(response, status, sentence, { Connection: 'close' });
    upstream.destroy();
  });
}

/** Counts from the end of the request, so that a slow upload is not blamed on Next. */
function limitPatience(upstream: ClientRequest, timeoutMs: number, onTimeout: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  upstream.once('finish', () => {
    timer = setTimeout(onTimeout, timeoutMs);
  });
  upstream.once('response', () => clearTimeout(timer));
  upstream.once('close', () => clearTimeout(timer));
}

/**
 * A body travels on a connection that is given up after the answer, since one that Next leaves unread would block
 * the next request. It is not announced so: Next would close at once, and the answer could be lost on its way.
 */
function openUpstream(
  { request, vetted, requestId, policy }: Exchange,
  { port, agent }: Back,
): ClientRequest {
  const { path, client, framing } = vetted;
  const headers = headersForNext(request.rawHeaders, { client, requestId, framing, policy });
  const isAlone = framing.kind !== 'none';
  return openRequest({
    host: LOOPBACK,
    port,
    agent: isAlone ? false : agent,
    method: request.method,
    path,
    headers: isAlone ? [...headers, 'Connection', 'keep-alive'] : headers,
  });
}

/** Sends the request's body on until it ends, turns out too large, or the answer is complete without it. */
function sendBody(
  { request, response, vetted }: Exchange,
  upstream: ClientRequest,
  limitBytes: number,
  onTooLarge: () => void,
): void {
  if (vetted.framing.kind === 'none') {
    upstream.end();
    return;
  }
  let sentBytes = 0;
  const send = (chunk: Buffer) => {
    sentBytes += chunk.length;
    if (sentBytes > limitBytes) {
      discard();
      onTooLarge();
    } else if (upstream.writable && !upstream.write(chunk)) {
      request.pause();
      upstream.once('drain', () => request.resume());
    }
  };
  // The rest must still be read, or the connection could not carry another request.
  const discard = () => request.off('data', send).resume();
  request.on('data', send);
  request.once('end', () => upstream.end());
  upstream.once('close', discard);
  response.once('finish', () => {
    discard();
    if (!request.readableEnded) upstream.destroy();
  });
}

/** A change that the newsroom or the API made; what people type reaches no reader. */
function mayHaveChangedPages({ request, vetted }: Exchange, answer: IncomingMessage): boolean {
  const isWrite = !['GET', 'HEAD', 'OPTIONS'].includes(request.method ?? '');
  return isWrite && (answer.statusCode ?? 500) < 400 && CHANGING.test(vetted.path);
}

/** Whoever is told that a change is done sees it on the site with the next request, and a takedown is in force by then. */
function afterLook({ look, log }: Back, pass: () => void): void {
  if (look === null) {
    pass();
    return;
  }
  const enough = new AbortController();
  const late = sleep(LONGEST_LOOK_MS, undefined, { signal: enough.signal });
  Promise.race([look(), late])
    .catch((error: unknown) => log.debug({ err: error }, 'changes of pages could not be looked for'))
    .finally(() => {
      late.catch(() => undefined);
      enough.abort();
      pass();
    });
}

function passBack(answer: IncomingMessage, exchange: Exchange, { log, hidesErrors }: Back): void {
  const { response, requestId, policy } = exchange;
  if (response.headersSent || response.destroyed) {
    answer.destroy();
    return;
  }
  if (hidesErrors && isBrokenPage(exchange, answer)) {
    answer.resume();
    answerBrokenPage(exchange, log);
    return;
  }
  const headers = headersForClient(answer.rawHeaders, policy);
  response.writeHead(answer.statusCode ?? 502, answer.statusMessage, headers);
  response.flushHeaders();
  pipeline(answer, response, (error) => {
    if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE')
      log.debug({ err: error, requestId }, 'answer cut short');
  });
}

/** An odd spelling of a reader's address, or one that is too long to be kept, whose page could not be rendered. */
function isBrokenPage({ request, vetted }: Exchange, answer: IncomingMessage): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && (answer.statusCode ?? 500) >= 500 && routeOf(pathOf(vetted.path)) === 'page';
}

function answerBrokenPage({ request, response, vetted, requestId }: Exchange, log: Logger): void {
  const path = pathOf(vetted.path);
  log.warn({ address: path, requestId }, 'a page could not be rendered');
  const isForPeople = !path.includes('.');
  answerError(response, { status: 500, isHead: request.method === 'HEAD', isForPeople, cacheStatus: null });
}

/** Next closed an idle connection at the very moment it was taken for a request that can be sent again. */
function wasStale(upstream: ClientRequest, error: NodeJS.ErrnoException, framing: Framing): boolean {
  const isSafe = upstream.method === 'GET' || upstream.method === 'HEAD';
  return upstream.reusedSocket && error.code === 'ECONNRESET' && isSafe && framing.kind === 'none';
}

function answerBroken({ response, requestId }: Exchange, { log }: Back, error: NodeJS.ErrnoException): void {
  if (error.code === 'ECONNREFUSED') {
    answerDown(response);
    return;
  }
  log.warn({ err: error, requestId }, 'Next did not answer');
  answerText(response, 502, 'The site stumbled over this request. Please try again.');
}
