import type { Row } from '#e2e/policy/row.ts';
import type { Digest } from './database.ts';
import { type Answer, type House, knock } from './knock.ts';
import type { Credentials, Visitor } from './visitors.ts';
import { type Call, SEALED, type World } from './world.ts';

const SIGN_IN = /^(?:https?:\/\/[^/]+)?\/sign-in(?:[?;]|$)/;
/** How the payload of a page says that it is not to be seen: it begins before that is known. */
const HIDDEN = /NEXT_REDIRECT;[a-z]+;\/sign-in[^;]*;|NEXT_HTTP_ERROR_FALLBACK;40[134]/;
const READS = /^(?:page|GET) /;

function isRefused({ way, status, location, body }: Answer, { refusesWith, refusesIn }: Row): boolean {
  if ([401, 403, 404, refusesWith].includes(status) || refusesIn?.test(body)) return true;
  if (status >= 300 && status < 400) return SIGN_IN.test(location);
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
  for (const row of rows) prepared.push([row, await attemptsInVain(world, row)]);
  const problems: string[] = [];
  let before = await world.settled();
  for (const [row, attempts] of prepared) {
    const tried = attempts.map((attempt) => tryOneInVain(house, world, row, attempt));
    problems.push(...(await Promise.all(tried)).flat());
    const after = await world.database.digest();
    problems.push(...changed(before, after, `behind ${row.door}`));
    before = after;
  }
  return [...problems, ...changed(before, await world.settled(), 'later')];
}

interface Attempt {
  readonly visitor: Visitor;
  readonly call: Call;
}

async function tryOneInVain(
  house: House,
  world: World,
  row: Row,
  { visitor, call }: Attempt,
): Promise<string[]> {
  const answers = await knock(house, row.door, call, world.bringing(visitor));
  return answers.flatMap((answer) => {
    const isFine = row.may === 'everybody' ? answer.status < 500 : isRefused(answer, row);
    return [
      ...(isFine ? [] : [told(visitor, row, answer)]),
      ...(answer.body.includes(SEALED) ? [`shown what is sealed: ${told(visitor, row, answer)}`] : []),
    ];
  });
}

/** A sentence about what is not as it was; none when all is. */
export function changed(before: Digest, after: Digest, where: string): string[] {
  const names = Object.keys(after).filter((name) => after[name] !== before[name]);
  return names.length === 0 ? [] : [`something has changed ${where}: ${names.join(', ')}`];
}

/** They share what is at stake, unless it is to be their own. */
async function attemptsInVain(world: World, { may, call }: Row): Promise<Attempt[]> {
  const those = [...world.visitors.keys()].filter((visitor) =>
    may === 'everybody' ? visitor === 'nobody' : !may.includes(visitor),
  );
  const shared = !call || call.isOwn ? {} : await call(world, 'admin');
  return await Promise.all(
    those.map(async (visitor) => ({ visitor, call: call?.isOwn ? await call(world, visitor) : shared })),
  );
}

/**
 * Has everybody who may go through a door, each with something of their own at stake. Returns a sentence for each who did
 * not get through.
 */
export async function goThrough(house: House, world: World, row: Row): Promise<string[]> {
  const { may, call: make, door } = row;
  if (may === 'everybody') return [];
  const isShared = READS.test(door) && !make?.isOwn;
  const shared = isShared ? ((await make?.(world, 'admin')) ?? {}) : null;
  const ways = /^(?:page|action) /.test(door) ? [onlyBySession] : [onlyBySession, onlyByToken];
  const problems: string[] = [];
  for (const visitor of world.visitors.keys()) {
    if (!may.includes(visitor)) continue;
    for (const by of ways) {
      const call = shared ?? (await make?.(world, visitor)) ?? {};
      const answers = await knock(house, door, call, by(world.bringing(visitor)));
      const kept = answers.filter((answer) => !isLetIn(answer, row));
      problems.push(...kept.map((answer) => told(visitor, row, answer)));
    }
  }
  return problems;
}

export function told(visitor: Visitor, { door }: Row, { way, status, location, body }: Answer): string {
  return `${visitor} at ${door} by ${way}: ${status} ${location} ${body.slice(0, 300)}`;
}

const onlyBySession = (who: Credentials): Credentials => ({ ...who, token: null });
const onlyByToken = (who: Credentials): Credentials => ({ ...who, session: null });
