import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DOORS } from '#app/api/v1/articles/[id]/[transition]/doors.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { API_SCOPES } from '#lib/auth/api-scopes.ts';
import { createApiToken } from '#lib/auth/api-tokens.ts';
import { systemActor } from '#lib/auth/system-actor.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { HOSTILE_VALUES, UNKNOWN_KEYS, withKey } from '#lib/testing/hostile-input.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';

withTestNewsroom();

const ID = '0193f000-0000-7000-8000-0000000000a1';
const AT = '2040-01-01T08:00:00Z';
const PATHS = [...routesOf(import.meta.dirname)];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const KEPT_BY_A_LIBRARY = 'auth/[...nextauth]';

type Fields = Readonly<Record<string, unknown>>;
type Params = Readonly<Record<string, string>>;
type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

/** What each door that takes a body is made for, so that one field at a time can be something else. */
const BODIES: Readonly<Record<string, Fields>> = {
  'POST v1/articles': writing(),
  'PATCH v1/articles/[id]': { version: 1, keepReplaced: true, ...writing() },
  'POST v1/articles/[id]/previews': { hours: 1, revision: null },
  'POST v1/articles/[id]/restore': { revision: 1, version: 1 },
  'POST v1/articles/[id]/translations': { language: 'he' },
  'PUT v1/articles/[id]/translations/[articleId]': {},
  'POST auth/oidc': { purpose: 'sign_in' },
  'POST auth/passkey': { passkey: {} },
  'POST auth/passkey/options': { purpose: 'factor' },
  'POST auth/prove': { password: 'a pencil behind the ear' },
  'POST auth/second-step': { code: '123456' },
  'PATCH notices': { ids: [ID], isRead: true },
  'POST collab/[articleId]': { version: 0, steps: [{}], clientId: 'client-one', schemaVersion: 1 },
  'POST collab/[articleId]/presence': presence(),
  'POST collab/[articleId]/orphans': { clientId: 'client-one', text: 'Lost', reason: 'A conflict.' },
};

/** The same for what a door of transitions takes besides the version. */
const TRANSITIONS: Readonly<Record<string, Fields>> = {
  'send-back': { version: 1, note: 'Shorten it.' },
  publish: { version: 1, change: { kind: 'update' } },
  schedule: { version: 1, change: { kind: 'update' }, at: AT },
  'schedule-end': { version: 1, at: AT },
  kill: { version: 1, reason: 'A court order.' },
  claim: {},
  assign: { assigneeId: null, dueAt: AT, priority: 'normal' },
  confidentiality: { isConfidential: false, memberIds: [] },
};

const QUERY_NAMES = [
  ...['limit', 'cursor', 'before', 'since', 'at', 'q', 'sort', 'order', 'section', 'stage', 'id', 'story'],
  ...['watch', 'topic', 'address', 'include', 'type', 'tag', 'author', 'here', 'due', 'from', 'constructor'],
];
const QUERY_VALUES = [
  ...['', '%00', '-1', '1.5', '1e308', 'NaN', '99999999999', '99999999999999999999', '__proto__'],
  ...['%ED%A0%80', 'x'.repeat(5000)],
];

function writing(): Fields {
  const words = { headline: 'Ferries', standfirst: '', kicker: '', editorsNote: '', internalNote: '' };
  const facts = { slug: 'ferries', section: 'world', language: 'en', type: 'news', source: '', slugline: '' };
  const lists = { bylines: [], tags: [], dateline: { place: 'Haifa', agency: null } };
  const body = { type: 'doc', content: [{ type: 'paragraph' }] };
  return { ...words, ...facts, ...lists, bylineText: '', embargoUntil: null, plannedWords: 1, body };
}

function presence(): Fields {
  return { clientId: 'client-one', version: 0, anchor: null, head: null, isLeaving: false };
}

interface Door {
  name: string;
  method: string;
  run: Handler;
  params: readonly string[];
  body: Fields | null;
  transition?: string;
}

const doors: Door[] = [];
let admin: Actor;
let token: string;
let article: string;

beforeAll(async () => {
  await aSection('world');
  admin = await anActor('admin');
  const wish = { email: admin.email, scopes: [...API_SCOPES] };
  token = (await createApiToken(systemActor('test'), wish)).token;
  await renew();
  for (const path of PATHS) {
    if (path !== KEPT_BY_A_LIBRARY)
      doors.push(...doorsOf(path, await import(join(import.meta.dirname, path, 'route.ts'))));
  }
});

function doorsOf(path: string, handlers: Partial<Record<string, Handler>>): Door[] {
  const params = [...path.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
  return METHODS.flatMap((method): Door[] => {
    const run = handlers[method];
    const name = `${method} ${path}`;
    if (run === undefined) return [];
    if (!path.endsWith('[transition]')) return [{ name, method, run, params, body: BODIES[name] ?? null }];
    return [...DOORS.keys()].map((transition) => {
      const body = TRANSITIONS[transition] ?? { version: 1 };
      return { name: `${name} ${transition}`, method, run, params, body, transition };
    });
  });
}

function routesOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\/route\.tsx?$/.test(name))
    .map((name) => name.replace(/\/route\.tsx?$/, ''));
}

async function renew() {
  article = (await aReadyArticle(admin, { section: 'world' })).id;
}

interface Sent {
  body?: string;
  type?: string;
  query?: string;
  params?: Params;
}

/** Sends a request to a door; its status, or what is wrong with its answer: a bug, or a refusal that is no problem. */
async function send(door: Door, sent: Sent): Promise<number | string> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': sent.type ?? 'application/json' };
  const hasBody = door.method !== 'GET' && door.method !== 'DELETE';
  const init = { method: door.method, headers, body: hasBody ? (sent.body ?? '{}') : null };
  const request = new Request(`http://localhost:3000/api/asked${sent.query ?? ''}`, init);
  const usual = { transition: door.transition ?? 'submit', number: '1', linkId: ID };
  const own = { id: article, articleId: article };
  const response = await door.run(request, { params: Promise.resolve({ ...usual, ...own, ...sent.params }) });
  const text = await response.text();
  if (response.status < 400) {
    if (hasBody) await renew();
    return response.status;
  }
  const isProblem =
    response.headers.get('content-type') === 'application/problem+json' &&
    JSON.parse(text).status === response.status;
  return response.status < 500 && isProblem ? response.status : `${response.status} ${text}`;
}

/** Those of the sign-in take no token, and look first who asks and from where. */
const isOfSessions = ({ name }: Door) => / auth\//.test(name);
const REFUSED_UNREAD: ReadonlySet<number | string> = new Set([401, 403]);

/** Notes the requests that are not answered as they should be: with that status, or with any that is no bug. */
function aWatch() {
  const faults: string[] = [];
  const watch = async (door: Door, sent: Sent, what: string, wanted?: number) => {
    const status = await send(door, sent);
    const isRight =
      wanted === undefined
        ? typeof status === 'number'
        : status === wanted || (isOfSessions(door) && REFUSED_UNREAD.has(status));
    if (!isRight) faults.push(`${door.name}, ${what}: ${status}`);
  };
  return { faults, watch };
}

// Doors share most of their fields, so that together they see every value in time for a test that is run often.
function everyThird<Value>(values: readonly Value[], from: number): Value[] {
  return values.filter((_, place) => (place + from) % 3 === 0);
}

const withBodies = () => doors.filter(({ body }) => body !== null);

test('every door is known, and what it is made for', () => {
  expect(doors.length).toBeGreaterThan(30);
  const silent = doors.filter(({ method, body }) => !['GET', 'DELETE'].includes(method) && body === null);
  expect(silent.map(({ name }) => name)).toEqual([]);
  const names = new Set(doors.map(({ name }) => name));
  expect(Object.keys(BODIES).filter((name) => !names.has(name))).toEqual([]);
  expect(Object.keys(TRANSITIONS).filter((name) => !DOORS.has(name))).toEqual([]);
});

describe('a request that nobody meant', () => {
  test('has a body that is no JSON, of another type, or too long: it is refused', async () => {
    const { faults, watch } = aWatch();
    for (const door of withBodies()) {
      for (const body of ['', '{', 'undefined', '{"a":1}}', "{'a':1}", '\u0000', 'NaN'])
        await watch(door, { body }, `malformed ${body}`, 422);
      for (const type of ['text/plain', 'multipart/form-data', 'application/jsonp', ''])
        await watch(door, { type }, `type ${type}`, 422);
    }
    const body = JSON.stringify('x'.repeat(3 * 1024 * 1024));
    for (const door of withBodies().slice(0, 5)) await watch(door, { body }, 'too long', 413);
    expect(faults).toEqual([]);
  });

  test('is no object at all: it is refused', async () => {
    const { faults, watch } = aWatch();
    for (const door of withBodies()) {
      for (const [what, value] of HOSTILE_VALUES)
        await watch(door, { body: JSON.stringify(value) }, what, 422);
    }
    expect(faults).toEqual([]);
  });

  test('has a key that nobody knows: it is refused', async () => {
    const { faults, watch } = aWatch();
    for (const door of withBodies()) {
      for (const key of UNKNOWN_KEYS) {
        const body = JSON.stringify(withKey(door.body ?? {}, key, { isAdmin: true }));
        await watch(door, { body }, `key “${key}”`, 422);
      }
    }
    expect(faults).toEqual([]);
  });

  test('has another value in one of its fields: it is understood or refused', async () => {
    const { faults, watch } = aWatch();
    for (const door of withBodies()) {
      for (const [place, field] of Object.keys(door.body ?? {}).entries()) {
        for (const [what, value] of everyThird(HOSTILE_VALUES, place + doors.indexOf(door)))
          await watch(door, { body: JSON.stringify({ ...door.body, [field]: value }) }, `${field}: ${what}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('names what is no id, number or transition: it is refused', async () => {
    const { faults, watch } = aWatch();
    const names = HOSTILE_VALUES.map(([, value]) => value).filter((value) => typeof value === 'string');
    for (const door of doors) {
      const body = JSON.stringify(door.body ?? {});
      for (const param of door.params) {
        for (const name of [...names, '-1', '1e308', '99999999999', '0x10', ' 1'])
          await watch(door, { params: { [param]: name }, body }, `${param} ${name.slice(0, 30)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('asks in a query for what there is not: it is understood or refused', async () => {
    const { faults, watch } = aWatch();
    for (const door of doors.filter(({ method }) => method === 'GET')) {
      for (const [place, name] of QUERY_NAMES.entries()) {
        for (const value of everyThird(QUERY_VALUES, place + doors.indexOf(door)))
          await watch(door, { query: `?${name}=${value}&${name}=again` }, `?${name}=${value.slice(0, 30)}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

test('a list is sorted and filtered by what it names, and by nothing else', async () => {
  const { faults, watch } = aWatch();
  for (const door of doors.filter(({ name }) => name === 'GET v1/articles')) {
    for (const query of ['?sort=passwordHash', '?include=author', '?where=1', '?__proto__=1', '?stage=gone'])
      await watch(door, { query }, query, 422);
  }
  expect(faults).toEqual([]);
});
