import type { Row } from '#e2e/policy/row.ts';
import { type House, knock } from './knock.ts';
import type { Visitor } from './visitors.ts';
import { changed, told } from './walk.ts';
import type { Call, World } from './world.ts';

const SOMEBODY = '01900000-0000-7000-8000-000000000000';

/** What somebody may write into a request to get more than the door gives. */
const WISHES: Readonly<Record<string, unknown>> = {
  id: SOMEBODY,
  role: 'admin',
  isAdmin: true,
  authorId: SOMEBODY,
  createdById: SOMEBODY,
  personId: SOMEBODY,
  ownerId: SOMEBODY,
  scopes: ['articles:publish'],
  status: 'published',
  stage: 'approved',
  publication: 'live',
  publishedAt: '2020-01-01T00:00:00.000Z',
  disabledAt: null,
  $set: { role: 'admin' },
};

interface Attempt {
  readonly row: Row;
  readonly visitor: Visitor;
  readonly call: Call;
}

/**
 * Sends what doors take with something more in it, as whoever may least of those who may. What is JSON is refused, and
 * changes nothing; of a form, and where nothing is asked for, the rest is left where it is, and nothing that is guarded
 * changes. Returns a sentence for each that is not so.
 */
export async function overreach(house: House, world: World, rows: readonly Row[]): Promise<string[]> {
  const attempts: Attempt[] = [];
  for (const row of rows) {
    const visitor = row.may === 'everybody' ? 'nobody' : row.may[0];
    if (visitor === undefined || !row.call || /^(?:page|GET) /.test(row.door)) continue;
    attempts.push({ row, visitor, call: await row.call(world, visitor) });
  }
  const problems: string[] = [];
  let before = await world.settled();
  for (const attempt of attempts.filter(({ call }) => !isLoose(call))) {
    problems.push(...(await strictly(house, world, attempt)));
    const after = await world.database.digest();
    problems.push(...changed(before, after, `by what was more at ${attempt.row.door}`));
    before = after;
  }
  for (const attempt of attempts.filter(({ call }) => isLoose(call))) {
    problems.push(...(await loosely(house, world, attempt)));
  }
  return problems;
}

async function strictly(house: House, world: World, { row, visitor, call }: Attempt): Promise<string[]> {
  const problems: string[] = [];
  for (const [name, value] of Object.entries(WISHES)) {
    const wished = withMore(call, name, value);
    const answers = wished === null ? [] : await knock(house, row.door, wished, world.bringing(visitor));
    const taken = answers.filter(({ status }) => status < 400 || status >= 500);
    problems.push(...taken.map((answer) => `with ${name}: ${told(visitor, row, answer)}`));
  }
  return problems;
}

async function loosely(house: House, world: World, { row, visitor, call }: Attempt): Promise<string[]> {
  const before = await world.database.guarded();
  const answers = await knock(house, row.door, withAll(call), world.bringing(visitor));
  const failed = answers.filter(({ status }) => status >= 500).map((answer) => told(visitor, row, answer));
  return [...failed, ...changed(before, await world.database.guarded(), `by what was more at ${row.door}`)];
}

/** Whether it has a form, or nothing at all to be read. */
function isLoose({ args = [], form, body }: Call): boolean {
  return (
    form !== undefined ||
    args.some((arg) => arg instanceof FormData) ||
    (typeof body === 'object' && body !== null && Object.keys(body).length === 0)
  );
}

/** The call with everything more in its form or body. */
function withAll(call: Call): Call {
  if (call.body) return { ...call, body: WISHES };
  const more = Object.entries(WISHES).map(([name, value]) => [name, String(value)] as const);
  if (call.form) return { ...call, form: { ...Object.fromEntries(more), ...call.form } };
  for (const arg of call.args ?? []) {
    if (!(arg instanceof FormData)) continue;
    for (const [name, value] of more) if (!arg.has(name)) arg.append(name, value);
  }
  return call;
}

/** The call with one thing more in the outermost object that it sends; null when it sends none, or has that already. */
function withMore(call: Call, name: string, value: unknown): Call | null {
  const [body, args] = [add(call.body, name, value), add(call.args, name, value)];
  if (body !== null) return { ...call, body };
  return Array.isArray(args) ? { ...call, args } : null;
}

function add(into: unknown, name: string, value: unknown): unknown {
  if (Array.isArray(into)) {
    const items = into.map((item) => add(item, name, value));
    return items.some((item) => item !== null) ? into.map((item, place) => items[place] ?? item) : null;
  }
  if (typeof into !== 'object' || into === null || name in into) return null;
  return { ...into, [name]: value };
}
