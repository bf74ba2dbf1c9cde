import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { formOf } from '#e2e/policy/row.ts';
import { folderOf } from '#server/walls/doors.ts';
import type { Credentials } from './visitors.ts';
import type { Call } from './world.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const ENOUGH_BYTES = 4 * 1024 * 1024;

/** What came back. */
export interface Answer {
  /** By which way, for messages. */
  readonly way: string;
  readonly status: number;
  /** Where it leads, if it leads elsewhere. */
  readonly location: string;
  readonly type: string;
  readonly headers: Headers;
  readonly body: string;
}

/** Where to knock, and as what site. */
export interface House {
  readonly url: string;
  /** The origin that pages of the newsroom have. */
  readonly origin: string;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly actions: ActionIds;
  /** False where nobody comes by token, as no browser does by itself. */
  readonly takesTokens?: boolean;
}

/** The id of each action by its name in the policy, and the address of a page that has it. */
export type ActionIds = ReadonlyMap<string, { readonly id: string; readonly page: string }>;

interface Manifest {
  node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
}

/** Reads from the build by which ids its server actions are called. */
export async function readActionIds(): Promise<ActionIds> {
  const file = join(ROOT, '.next/server/server-reference-manifest.json');
  const { node } = JSON.parse(await readFile(file, 'utf8')) as Manifest;
  return new Map(
    Object.entries(node).map(([id, { exportedName, filename, workers }]) => {
      const page = Object.keys(workers)[0] ?? '';
      return [`action ${folderOf(filename)} ${exportedName}`, { id, page: `/${folderOf(page)}` }];
    }),
  );
}

/** Tries a door in each way there is, with what the visitor brings along. */
export async function knock(house: House, door: string, call: Call, who: Credentials): Promise<Answer[]> {
  if (door.startsWith('action ')) return [await callAction(house, door, call, who)];
  const path = addressOf(door, call);
  const ways = door.startsWith('page ') ? pageWays(who) : routeWays(house, door, call, who);
  const answers: Answer[] = [];
  for (const { way, query = '', ...request } of ways)
    answers.push(await send(house, way, path + query, request));
  return answers;
}

interface Way extends RequestInit {
  readonly way: string;
  readonly query?: string;
  readonly headers: Record<string, string>;
}

function pageWays(who: Credentials): Way[] {
  return [
    { way: 'page', headers: cookieOf(who) },
    // Next asks for a hash of its router's headers besides, which is empty without them.
    { way: 'RSC', query: '?_rsc', headers: { ...cookieOf(who), RSC: '1' } },
  ];
}

/** By session as a page does, and by token as a machine does, where there is one. */
function routeWays(house: House, door: string, { form, body }: Call, who: Credentials): Way[] {
  const { origin, takesTokens = true } = house;
  const [method = '', address = ''] = door.split(' ');
  const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const sent = form ? formOf(form) : body === undefined ? null : JSON.stringify(body);
  const ways: Way[] = [];
  if (who.session !== null || who.token === null || !takesTokens) {
    ways.push({
      way: 'session',
      headers: { ...json, ...(method === 'GET' ? {} : { origin }), ...cookieOf(who) },
    });
  }
  if (who.token !== null && takesTokens && !form) {
    ways.push({ way: 'token', headers: { ...json, authorization: `Bearer ${who.token}` } });
  }
  const streams = method === 'GET' && address.startsWith('/api/collab') ? ways.map(asStream) : [];
  return [...ways, ...streams].map((way) => ({ ...way, method, body: sent }));
}

function asStream({ way, headers }: Way): Way {
  return { way: `stream by ${way}`, headers: { ...headers, accept: 'text/event-stream' } };
}

async function callAction(house: House, door: string, call: Call, who: Credentials): Promise<Answer> {
  const action = house.actions.get(door);
  if (!action) throw new Error(`The build has no ${door}.`);
  const { args = [] } = call;
  const form = args.find((arg) => arg instanceof FormData);
  return await send(house, 'action', fill(action.page, call), {
    method: 'POST',
    headers: {
      ...cookieOf(who),
      origin: house.origin,
      'next-action': action.id,
      accept: 'text/x-component',
      ...(form ? {} : { 'content-type': 'text/plain;charset=UTF-8' }),
    },
    body: form ? replyWith(args, form) : JSON.stringify(args),
  });
}

/** As `encodeReply` of React has arguments of which one is a form: it is named by its number, and so are its fields. */
function replyWith(args: readonly unknown[], form: FormData): FormData {
  const reply = new FormData();
  for (const [name, value] of form) reply.append(`_1_${name}`, value);
  reply.append('0', JSON.stringify(args.map((arg) => (arg === form ? '$K1' : arg))));
  return reply;
}

async function send(house: House, way: string, path: string, request: RequestInit): Promise<Answer> {
  const stop = new AbortController();
  const answer = await fetch(house.url + path, {
    ...request,
    headers: { ...house.headers, ...request.headers },
    redirect: 'manual',
    signal: stop.signal,
  });
  const type = answer.headers.get('content-type') ?? '';
  const location = answer.headers.get('location') ?? answer.headers.get('x-action-redirect') ?? '';
  const body = type.startsWith('text/event-stream') ? await firstOf(answer) : await answer.text();
  if (type.startsWith('text/event-stream')) stop.abort();
  const { status, headers } = answer;
  return { way, status, location, type, headers, body: body.slice(0, ENOUGH_BYTES) };
}

async function firstOf(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  return new TextDecoder().decode(value);
}

/** Where a call of a door goes, with what its address names. */
export function addressOf(door: string, call: Call): string {
  return fill(door.slice(door.indexOf(' ') + 1), call);
}

function fill(address: string, { params = {}, query = '' }: Call): string {
  const path = address.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name) => params[name] ?? 'x');
  return path + query;
}

function cookieOf({ session }: Credentials): Record<string, string> {
  return session === null ? {} : { cookie: `nightdesk-session=${session}` };
}
