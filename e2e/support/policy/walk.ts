import type { Row } from '#e2e/policy/row.ts';
import { scopeOf } from '#e2e/policy/scopes.ts';
import type { ApiScope } from '#lib/auth/api-scopes.ts';
import type { Digest } from './database.ts';
import { type Answer, type House, knock } from './knock.ts';
import type { Credentials, Visitor } from './visitors.ts';
import { type Call, SEALED, type World } from './world.ts';

/** Where a page leads whoever it is not for: to sign in, or to set up the second factor that is overdue. */
const ELSEWHERE = /^(?:https?:\/\/[^/]+)?\/(?:sign-in|admin\/account)(?:[?;]|$)/;
/** How the payload of a page says that it is not to be seen: it begins before that is known. */
const HIDDEN = /NEXT_REDIRECT;[a-z]+;\/(?:sign-in|admin\/account)[^;]*;|NEXT_HTTP_ERROR_FALLBACK;40[134]/;
const READS = /^(?:page|GET) /;
/** Doors that are about things which are each visitor's own, so that they need not wait for each other. */
const AT_ONCE = /^(?:page |\w+ \/api\/)/;
/** Doors that know no tokens of the API. */
const BY_SESSION = /^(?:page |action |\w+ \/api\/auth\/)/;

function isRefused({ way, status, location, body }: Answer, { refusesWith, refusesIn }: Row): boolean {
  if ([401, 403, 404, refusesWith].includes(status) || refusesIn?.test(body)) return true;
  if (status >= 300 && status < 400) return ELSEWHERE.test(location);
  return way === 'RSC' && status === 200 && HIDDEN.test(body);
}

function isLetIn(answer: Answer, row: Row): boolean {
  return answer.status >= 200 && answer.status < 400 && !isRefused(answer, row);
}

/**
 * Has everybody try the doors that they may not go through. Returns a sentence for each who got through, saw what is
 * sealed, changed something, or had something sent.
 */
export async function tryInVain(house: House, world: World, rows: readonly Row[]): Promise<string[]> {
  const prepared: [Row, Attempt[]][] = [];
  for (const row of rows) prepared.push([row, await attemptsInVain(house, world, row)]);
  const problems: string[] = [];
  let before = await world.settled();
  for (const [row, attempts] of prepared) {
    const tried = attempts.map((attempt) => tryOneInVain(house, row, attempt));
    problems.push(...(await Promise.all(tried)).flat());
    const after = await world.database.digest();
    problems.push(...changed(before, after, `behind ${row.door}`));
    before = after;
  }
  return [...problems, ...changed(before, await world.settled(), 'later')];
}

interface Attempt {
  /** Who it is, for messages. */
  readonly name: string;
  readonly who: Credentials;
  readonly call: Call;
}

async function tryOneInVain(house: House, row: Row, { name, who, call }: Attempt): Promise<string[]> {
  const answers = await knock(house, row.door, call, who);
  return answers.flatMap((answer) => {
    const isFine = row.may === 'everybody' ? answer.status < 500 : isRefused(answer, row);
    return [
      ...(isFine ? [] : [told(name, row, answer)]),
      ...(answer.body.includes(SEALED) ? [`shown what is sealed: ${told(name, row, answer)}`] : []),
    ];
  });
}

/** A sentence about what is not as it was; none when all is. */
export function changed(before: Digest, after: Digest, where: string): string[] {
  const names = Object.keys(after).filter((name) => after[name] !== before[name]);
  return names.length === 0 ? [] : [`something has changed ${where}: ${names.join(', ')}`];
}

/** They share what is at stake, unless it is to be their own. */
async function attemptsInVain(house: House, world: World, row: Row): Promise<Attempt[]> {
  const { may, call } = row;
  const those = [...world.visitors.keys()].filter((visitor) =>
    may === 'everybody' ? visitor === 'nobody' : !may.includes(visitor),
  );
  const shared = !call || call.isOwn ? {} : await call(world, 'admin');
  const callFor = async (visitor: Visitor) => (call?.isOwn ? await call(world, visitor) : shared);
  const attempts = those.map(async (visitor) => ({
    name: visitor,
    who: world.bringing(visitor),
    call: await callFor(visitor),
  }));
  const asksForScope = house.takesTokens !== false && may !== 'everybody' && may.includes('admin');
  const narrow = asksForScope ? tooNarrow(world, row.door, await callFor('admin')) : [];
  return [...(await Promise.all(attempts)), ...narrow];
}

/** An admin with a token for everything but what the door asks for. */
function tooNarrow(world: World, door: string, call: Call): Attempt[] {
  const scope = scopeOf(door, call);
  if (scope === null) return [];
  const token = world.narrow.allBut.get(scope) ?? null;
  return [{ name: `admin without ${scope}`, who: { personId: null, session: null, token }, call }];
}

/**
 * Has everybody who may go through a door, each with something of their own at stake. Returns a sentence for each who did
 * not get through.
 */
export async function goThrough(house: House, world: World, row: Row): Promise<string[]> {
  const { may, call: make, door, isCeremony } = row;
  if (may === 'everybody' || isCeremony) return [];
  const isShared = READS.test(door) && !make?.isOwn;
  const shared = isShared ? ((await make?.(world, 'admin')) ?? {}) : null;
  const ways = BY_SESSION.test(door) ? [onlyBySession] : [onlyBySession, onlyByToken];
  const those = [...world.visitors.keys()].filter((visitor) => may.includes(visitor));
  const turns = those.flatMap((visitor) => ways.map((by) => ({ visitor, by })));
  const go = async ({ visitor, by }: (typeof turns)[number]): Promise<string[]> => {
    const call = shared ?? (await make?.(world, visitor)) ?? {};
    const answers = await knock(house, door, call, by(world, visitor, scopeOf(door, call)));
    return answers.filter((answer) => !isLetIn(answer, row)).map((answer) => told(visitor, row, answer));
  };
  if (AT_ONCE.test(door)) return (await Promise.all(turns.map(go))).flat();
  const problems: string[] = [];
  for (const turn of turns) problems.push(...(await go(turn)));
  return problems;
}

export function told(visitor: string, { door }: Row, { way, status, location, body }: Answer): string {
  return `${visitor} at ${door} by ${way}: ${status} ${location} ${body.slice(0, 300)}`;
}

type Way = (world: World, visitor: Visitor, scope: ApiScope | null) => Credentials;

const onlyBySession: Way = (world, visitor) => ({ ...world.bringing(visitor), token: null });

/** The admin's is for what the door asks for, and for nothing else. */
const onlyByToken: Way = (world, visitor, scope) => {
  const { token, personId } = world.bringing(visitor);
  const narrow = visitor === 'admin' && scope !== null ? world.narrow.only.get(scope) : undefined;
  return { personId, session: null, token: narrow ?? token };
};
