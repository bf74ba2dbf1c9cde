import { Agent, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { logVisit } from './access-log.ts';
import { answerText } from './answer.ts';
import type { Assets } from './assets.ts';
import { identifyClient, trustIn } from './client-address.ts';
import { documentPolicy } from './document-policy.ts';
import { drain } from './drain.ts';
import { pairs } from './hop-by-hop.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { Metrics } from './metrics.ts';
import { answerOwn } from './own-addresses.ts';
import { addressOf, READER_SCRIPT } from './pages/kinds.ts';
import type { Pages } from './pages/open-pages.ts';
import { answerParseFailure } from './parse-failure.ts';
import { answerDown, type Back, type Exchange, passOn } from './pass-on.ts';
import { PolicyReports } from './policy-reports.ts';
import { fileProtection, protection } from './protection.ts';
import type { Readiness } from './readiness.ts';
import { passUpgrade } from './upgrade.ts';
import { type Refusal, type Vetted, vet } from './vetting.ts';
import type { Views } from './views/open-views.ts';

export interface FrontDoorOptions {
  /** The loopback port Next answers on, null while it does not. */
  readonly backPort: () => number | null;
  readonly isReady: () => Promise<Readiness>;
  /** As in TRUSTED_PROXIES. */
  readonly trustedProxies: readonly string[];
  /** The origin that readers use. */
  readonly siteUrl: string;
  readonly log: Logger;
  readonly newRequestId: () => string;
  readonly nowMs: () => number;
  readonly limits?: Partial<Limits>;
  /** Kept pages of readers; without them every request is passed on. */
  readonly pages?: Pages | null;
  /** Counts views of stories; without it nobody does. */
  readonly views?: Views;
  /** Files of the build; without them Next is asked. */
  readonly assets?: Assets | null;
  readonly metrics?: Metrics;
  /** Opens `/metrics` from elsewhere. */
  readonly metricsToken?: string | null;
  /** Lets WebSockets through: for the development server only. */
  readonly allowUpgrades?: boolean;
}

/** The one process that the outside world talks to. */
export interface FrontDoor {
  /** Resolves with the port when connections are accepted; rejects when the port cannot be had. */
  listen(port: number, host: string): Promise<number>;
  /** Accepts nothing new, lets requests end for at most `graceMs`, then cuts them off. */
  close(graceMs: number): Promise<void>;
}

const REQUEST_ID = /^[\w.:-]{8,128}$/;

/** Makes the front door: vets each request, answers the few that are its own and passes the others on to Next. */
export function createFrontDoor(options: FrontDoorOptions): FrontDoor {
  const limits = { ...LIMITS, ...options.limits };
  const agent = new Agent({ keepAlive: true, scheduling: 'lifo', maxFreeSockets: 64 });
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    connectionsCheckingInterval: Math.min(5000, limits.headersTimeoutMs),
    keepAliveTimeout: 65_000,
  });
  server.maxConnections = limits.connections;
  server.timeout = limits.silenceTimeoutMs;
  const open = new Map<Duplex, ServerResponse>();
  const receive = keepingUpright(receiver(options, limits, agent, open), options.log);
  server.on('request', receive);
  // Without this the body would be asked for before it is known whether it is wanted.
  server.on('checkContinue', (request, response) => {
    if (!isRefusedUnread(request, options, limits)) response.writeContinue();
    receive(request, response);
  });
  server.on('clientError', (error, socket) =>
    answerParseFailure(error, socket, isHttps(options), open.get(socket)),
  );
  if (options.allowUpgrades) acceptUpgrades(server, options.backPort);
  return {
    listen: (port, host) => listen(server, port, host),
    close: async (graceMs) => {
      await drain(server, [...open.values()], graceMs);
      agent.destroy();
    },
  };
}

function isRefusedUnread(
  request: IncomingMessage,
  { siteUrl }: FrontDoorOptions,
  { bodyBytes }: Limits,
): boolean {
  return 'status' in vet(request, { bodyLimit: bodyBytes, isTrusted: () => false, siteUrl });
}

type Receive = (request: IncomingMessage, response: ServerResponse) => void;

/** A bug that one request finds costs that request, not the whole site. */
function keepingUpright(receive: Receive, log: Logger): Receive {
  return (request, response) => {
    try {
      receive(request, response);
    } catch (error) {
      log.error({ err: error }, 'the front door stumbled over a request');
      answerText(response, 500, 'Something went wrong here. Please try again.');
    }
  };
}

function receiver(
  options: FrontDoorOptions,
  limits: Limits,
  agent: Agent,
  open: Map<Duplex, ServerResponse>,
): Receive {
  const isTrusted = trustIn(options.trustedProxies);
  const answering = options.pages?.answering;
  const protect = protecting(options);
  const { log, nowMs, metrics } = options;
  const reports = new PolicyReports({ log, nowMs, count: metrics?.countReport });
  return (request, response) => {
    if (answering?.fromMemory(request, response)) return;
    track(open, request, response);
    protect(request, response);
    // Before the log, which would keep the reader's address.
    if (options.views?.answer(request, response, isTrusted)) return;
    const requestId = introduce(request, response, isTrusted, options);
    const vetted = vet(request, { bodyLimit: limits.bodyBytes, isTrusted, siteUrl: options.siteUrl });
    if ('status' in vetted) {
      refuse(request, response, vetted);
      return;
    }
    const exchange = {
      request,
      response,
      vetted,
      requestId,
      policy: documentPolicy(vetted.path, options.allowUpgrades),
    };
    if (!answerHere(exchange, options, reports)) passBack(exchange, options, limits, agent);
  };
}

function protecting({ assets, ...options }: FrontDoorOptions): Receive {
  const ofFiles = pairs(fileProtection(isHttps(options)));
  const ofOthers = pairs(protection(isHttps(options)));
  return ({ url = '' }, response) => {
    const isFile = assets?.holds(url) === true || url.split('?', 1)[0] === READER_SCRIPT;
    for (const [name, value] of isFile ? ofFiles : ofOthers) response.setHeader(name, value);
  };
}

function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { status, sentence, mayGoOn } = refusal;
  answerText(response, status, sentence, mayGoOn ? {} : { Connection: 'close' });
  // Who is still sending would otherwise see no answer but a connection that breaks.
  if (mayGoOn) request.resume();
}

function isHttps({ siteUrl }: Pick<FrontDoorOptions, 'siteUrl'>): boolean {
  return siteUrl.startsWith('https:');
}

function answerHere(
  { request, response, vetted }: Exchange,
  options: FrontDoorOptions,
  reports: PolicyReports,
): boolean {
  return (
    answerOwn(request, response, vetted.path, { ...options, reports }) ||
    answerKept(request, response, vetted, options)
  );
}

function passBack(exchange: Exchange, options: FrontDoorOptions, limits: Limits, agent: Agent): void {
  const port = options.backPort();
  if (port === null) answerDown(exchange.response);
  else passOn(exchange, backAt(port, options, limits, agent));
}

function backAt(port: number, { log, pages }: FrontDoorOptions, limits: Limits, agent: Agent): Back {
  return { port, agent, limits, log, look: pages?.look ?? null, hidesErrors: pages != null };
}

/** Answers with a file of the build or a page that may be kept; false when it is neither. */
function answerKept(
  request: IncomingMessage,
  response: ServerResponse,
  { path, framing }: Vetted,
  { pages, assets, log }: FrontDoorOptions,
): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead || framing.kind !== 'none') return false;
  if (assets?.answer(request, response, path)) return true;
  const address = pages ? addressOf(path) : null;
  if (!pages || address === null) return false;
  pages.answering.answer(request, response, address).catch((error: unknown) => {
    log.error({ err: error }, 'the front door stumbled over a page');
    answerText(response, 500, 'Something went wrong here. Please try again.');
  });
  return true;
}

/** Gives the request its id and its line in the log, and keeps broken connections from being errors of ours. */
function introduce(
  request: IncomingMessage,
  response: ServerResponse,
  isTrusted: (address: string) => boolean,
  { newRequestId, log, nowMs, metrics }: FrontDoorOptions,
): string {
  const { address, viaTrustedProxy } = identifyClient(
    request.socket.remoteAddress,
    request.headers,
    isTrusted,
  );
  const given = viaTrustedProxy ? request.headers['x-request-id'] : undefined;
  const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : newRequestId();
  response.setHeader('X-Request-Id', requestId);
  response.once('error', (error) => log.debug({ err: error, requestId }, 'the client went away'));
  request.once('error', () => response.destroy());
  const visit = { requestId, method: request.method ?? '', target: request.url ?? '/', address };
  logVisit(log, response, visit, nowMs, metrics);
  return requestId;
}

/** Remembers the answer that is open on each connection. Answers from memory are over when they begin. */
function track(open: Map<Duplex, ServerResponse>, request: IncomingMessage, response: ServerResponse): void {
  open.set(request.socket, response);
  response.once('close', () => open.get(request.socket) === response && open.delete(request.socket));
}

function acceptUpgrades(server: Server, backPort: () => number | null): void {
  server.on('upgrade', (request, socket, head) => {
    const port = backPort();
    if (port === null) socket.destroy();
    else passUpgrade(request, socket, head, port);
  });
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const bound = server.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : port);
    });
  });
}
