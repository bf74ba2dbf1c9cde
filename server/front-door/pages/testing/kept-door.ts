import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createLog } from '#lib/log.ts';
import { openPages, type Pages, type PagesBounds } from '#server/front-door/pages/open-pages.ts';
import type { PageChanges, PageChangesOptions } from '#server/front-door/pages/page-changes.ts';
import type { Purge } from '#server/front-door/pages/purge.ts';
import type { Horizon } from '#server/front-door/pages/read-changes.ts';
import { type Door, openDoor } from '#server/front-door/testing/door.ts';

/** A back that the test can change, kill and bring to life again, and that counts what it is asked. */
export interface Back {
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  isDead: boolean;
  /** Paths with queries, in order. */
  readonly asked: string[];
}

/** A front door with kept pages before such a back. */
export interface KeptDoor extends Door {
  readonly back: Back;
  readonly pages: Pages;
  readonly folder: string;
  readonly clock: { now: number };
  /** As if the database said so. */
  readonly purge: (keys: readonly string[], isTakedown?: boolean) => Promise<void>;
  readonly changes: FakeChanges;
  /** Closes this door and opens another on the same folder. */
  readonly reopen: (options?: KeptDoorOptions) => Promise<KeptDoor>;
}

export interface KeptDoorOptions {
  readonly bounds?: Partial<PagesBounds>;
  readonly build?: string;
  readonly isDead?: boolean;
  readonly isTrusted?: boolean;
  /** As in TRUSTED_PROXIES. */
  readonly trustedProxies?: readonly string[];
  /** false: as while everything behind the door still starts. */
  readonly listens?: boolean;
}

/** An ear that hears what the test says. */
export interface FakeChanges {
  isTrusted: boolean;
  looks: number;
  /** What it was opened with. */
  readonly horizon: Horizon | null;
  readonly say: (purges: readonly Purge[]) => Promise<void>;
  readonly lose: () => Promise<void>;
}

/** A page that says what it shows. */
export function html(words: string, keys = 'story:1'): string {
  return `<!DOCTYPE html><html><head><title>${words}</title><meta name="page-keys" content="${keys}"/></head><body><script src="/_next/x.js"></script><p>${words}</p>${'<p>Boats.</p>'.repeat(60)}</body></html>`;
}

export function sendHtml(response: ServerResponse, text: string, status = 200): void {
  response
    .writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(text);
}

export async function openKeptDoor(options: KeptDoorOptions = {}): Promise<KeptDoor> {
  const folder = await mkdtemp(join(tmpdir(), 'nightdesk-pages-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const back: Back = {
    answer: (request, response) => sendHtml(response, html(`This is ${request.url}`)),
    isDead: options.isDead ?? false,
    asked: [],
  };
  return openOn(folder, back, { now: Date.parse('2026-11-26T03:00:00Z') }, options);
}

async function openOn(
  folder: string,
  back: Back,
  clock: { now: number },
  options: KeptDoorOptions,
): Promise<KeptDoor> {
  const port = await listen((request, response) => {
    back.asked.push(request.url ?? '');
    back.answer(request, response);
  });
  const backPort = () => (back.isDead ? null : port);
  const lines: string[] = [];
  const pages = await openPages({
    sheetOf: () => null,
    backPort,
    siteUrl: 'https://news.example',
    folder,
    log: createLog('debug', { write: (line) => lines.push(line) }),
    newRequestId: () => 'made-by-the-door',
    nowMs: () => clock.now,
    now: () => clock.now,
    bounds: options.bounds ?? {},
  });
  const changes = options.listens === false ? deaf() : await listenTo(pages, options);
  const door = await openDoor(() => {}, { backPort, pages, trustedProxies: options.trustedProxies ?? [] });
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await door.close(0);
    await pages.close();
  };
  onTestFinished(close);
  return {
    ...door,
    logged: () => door.logged() + lines.join(''),
    back,
    pages,
    folder,
    clock,
    changes,
    purge: (keys, isTakedown = false) => changes.say([{ keys, isTakedown }]),
    reopen: async (again = {}) => {
      await close();
      back.isDead = again.isDead ?? false;
      return openOn(folder, back, clock, again);
    },
  };
}

async function listenTo(pages: Pages, { build = 'one', isTrusted = true }: KeptDoorOptions) {
  const ears: { made?: FakeChanges } = {};
  await pages.listen({
    build,
    connectionString: '',
    openChanges: (given) => {
      const { fake, changes } = hearing(given, isTrusted);
      ears.made = fake;
      return changes;
    },
  });
  return ears.made ?? deaf();
}

function deaf(): FakeChanges {
  const never = () => Promise.reject(new Error('This door does not listen.'));
  return { isTrusted: false, looks: 0, horizon: null, say: never, lose: never };
}

function hearing(
  { horizon, onPurges, onLost, onHorizon }: PageChangesOptions,
  isTrusted: boolean,
): { fake: FakeChanges; changes: PageChanges } {
  let heard = Number(horizon?.xid ?? 100);
  const note = () => {
    heard += 1;
    onHorizon({ xid: String(heard), mark: `${heard}/${heard}` });
  };
  const fake: FakeChanges = {
    isTrusted,
    looks: 0,
    horizon,
    say: async (purges) => {
      await onPurges(purges);
      note();
    },
    lose: onLost,
  };
  note();
  const changes = {
    isTrusted: () => fake.isTrusted,
    look: async () => {
      fake.looks += 1;
    },
    close: async () => {},
  };
  return { fake, changes };
}

async function listen(back: (request: IncomingMessage, response: ServerResponse) => void): Promise<number> {
  const server = createServer(back);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** What a reader gets, in parts that can be compared. */
export async function read(url: string, init: RequestInit = {}) {
  const answer = await fetch(url, { redirect: 'manual', ...init });
  return {
    status: answer.status,
    text: await answer.text(),
    headers: answer.headers,
    cacheStatus: answer.headers.get('cache-status'),
  };
}
