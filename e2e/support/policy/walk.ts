import { expect } from '@playwright/test';
import type { Row } from '#e2e/policy/row.ts';
import { type Answer, type House, knock } from './knock.ts';
import type { Credentials, Visitor } from './visitors.ts';
import { type Call, SEALED, type World } from './world.ts';

const SIGN_IN = /^(?:https?:\/\/[^/]+)?\/sign-in(?:[?;]|$)/;
/** How the payload of a page says that it is not to be seen: it begins before that is known. */
const HIDDEN = /NEXT_REDIRECT;[a-z]+;\/sign-in[^;]*;|NEXT_HTTP_ERROR_FALLBACK;40[134]/;

function isRefused({ way, status, location, body }: Answer, { refusesWith }: Row): boolean {
  if ([401, 403, 404, refusesWith].includes(status)) return true;
  if (status >= 300 && status < 400) return SIGN_IN.test(location);
  return way === 'RSC' && status === 200 && HIDDEN.test(body);
}

function isLetIn(answer: Answer, row: Row): boolean {
  return answer.status >= 200 && answer.status < 400 && !isRefused(answer, row);
}

/** Has everybody try the doors that they may not go through, and finds nothing changed and nothing sent. */
export async function tryInVain(house: House, world: World, rows: readonly Row[]): Promise<void> {
  const prepared: [Row, [Visitor, Call][]][] = [];
  for (const row of rows) prepared.push([row, await callsInVain(world, row)]);
  let before = await world.settled();
  for (const [row, calls] of prepared) {
    await Promise.all(calls.map(([visitor, call]) => tryOneInVain(house, world, row, { visitor, call })));
    const after = await world.database.digest();
    expect.soft(after, `something has changed behind ${row.door}`).toEqual(before);
    before = after;
  }
  expect.soft(await world.settled(), 'something has changed later').toEqual(before);
}

async function tryOneInVain(
  house: House,
  world: World,
  row: Row,
  { visitor, call }: { visitor: Visitor; call: Call },
): Promise<void> {
  for (const answer of await knock(house, row.door, call, world.bringing(visitor))) {
    const what = told(visitor, row, answer);
    expect.soft(row.may === 'everybody' ? answer.status < 500 : isRefused(answer, row), what).toBe(true);
    expect.soft(answer.body, what).not.toContain(SEALED);
  }
}

/** They share what is at stake, unless it is to be their own. */
async function callsInVain(world: World, row: Row): Promise<[Visitor, Call][]> {
  const { may, call } = row;
  const some = [...world.visitors.keys()];
  const those = some.filter((visitor) =>
    may === 'everybody' ? visitor === 'nobody' : !may.includes(visitor),
  );
  if (!call) return those.map((visitor) => [visitor, {}]);
  const shared = call.isOwn ? null : await call(world, 'admin');
  return await Promise.all(
    those.map(async (visitor): Promise<[Visitor, Call]> => [visitor, shared ?? (await call(world, visitor))]),
  );
}

/** Has everybody who may go through a door, each with something of their own at stake. */
export async function goThrough(house: House, world: World, row: Row): Promise<void> {
  if (row.may === 'everybody') return;
  const ways = /^(?:page|action) /.test(row.door) ? [onlyBySession] : [onlyBySession, onlyByToken];
  for (const visitor of world.visitors.keys()) {
    if (!row.may.includes(visitor)) continue;
    for (const by of ways) {
      const call = (await row.call?.(world, visitor)) ?? {};
      for (const answer of await knock(house, row.door, call, by(world.bringing(visitor)))) {
        expect.soft(isLetIn(answer, row), told(visitor, row, answer)).toBe(true);
      }
    }
  }
}

function told(visitor: Visitor, { door }: Row, { way, status, location, body }: Answer): string {
  return `${visitor} at ${door} by ${way}: ${status} ${location} ${body.slice(0, 300)}`;
}

const onlyBySession = (who: Credentials): Credentials => ({ ...who, token: null });
const onlyByToken = (who: Credentials): Credentials => ({ ...who, session: null });
