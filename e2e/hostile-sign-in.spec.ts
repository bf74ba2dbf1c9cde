import { expect } from '@playwright/test';
import { weighMemory } from './bench/reader-memory.ts';
import { formOf, NOTHING_SAID } from './policy/row.ts';
import { ask } from './support/database.ts';
import {
  BEHIND_A_PROXY,
  cookieIn,
  type Guess,
  type Guesser,
  openGuesser,
  type SignInAnswer,
} from './support/guesser.ts';
import { type Newsroom, startNewsroom } from './support/newsroom.ts';
import { type Answer, type House, knock, readActionIds } from './support/policy/knock.ts';
import { ADMIN, addGrace, GRACE, PASSWORD, WITH_ADMIN } from './support/staff.ts';
import { test } from './support/test.ts';

/** How many guesses there are of each kind, if they can be made in the time. */
const MOST = 5000;
const SECONDS = 25;
const AT_ONCE = 32;
/** So many are made, however slow the machine. */
const LEAST = 300;
const WARM_UP = 300;
/** More than this is a leak, or a table that grows without end. */
const GROWTH_MB = 150;
/** How many wrong guesses there may be in a quarter of an hour. */
const [OF_ACCOUNT, OF_ADDRESS] = [5, 20];
const WRONG = 'not the password';

let newsroom: Newsroom;
let guess: Guesser;

test.beforeAll(async () => {
  newsroom = await startNewsroom({ env: { ...WITH_ADMIN.env, ...BEHIND_A_PROXY } });
  await addGrace(newsroom);
  guess = await openGuesser(newsroom.url);
});
test.afterAll(() => newsroom.remove());

async function countOf(sql: string): Promise<number> {
  const [row] = await ask<{ count: number }>(newsroom, `SELECT count(*)::int AS count FROM ${sql}`);
  return row?.count ?? 0;
}

/** How often each status came, and how many guesses there were. */
interface Tally {
  made: number;
  readonly statuses: Map<number, number>;
  readonly waits: number[];
}

const newTally = (): Tally => ({ made: 0, statuses: new Map(), waits: [] });

/** Guesses as fast as it can, until there were `most`, or at least `LEAST` and the time is over. */
async function flood(tally: Tally, most: number, guessOf: (n: number) => Guess): Promise<void> {
  const end = performance.now() + SECONDS * 1000;
  let next = 0;
  const go = async () => {
    while (next < most && (next < LEAST || performance.now() < end)) {
      next += 1;
      const { status, headers } = await guess(guessOf(next));
      tally.made += 1;
      tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1);
      if (status === 429) tally.waits.push(Number(headers.get('retry-after')));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, go));
}

const addressIn = (network: number) => (n: number) => `10.${network}.${n >> 8}.${n & 255}`;

function expectRefusals({ made, statuses, waits }: Tally, tried: number): void {
  test.info().annotations.push({ type: 'guesses', description: String(made) });
  expect(Object.fromEntries(statuses)).toEqual({ 401: tried, 429: made - tried });
  expect(waits.every((seconds) => seconds > 0 && seconds <= 900)).toBe(true);
}

test('thousands of guesses from everywhere find nothing, keep nobody out and fill nothing', async () => {
  test.setTimeout(180_000);
  const owner = { email: GRACE.email, password: PASSWORD, address: '192.0.2.1' };
  const device = cookieIn(await guess(owner), 'nightdesk-device');
  await flood(newTally(), WARM_UP, (n) => ({
    email: 'warm-up@newsroom.test',
    password: WRONG,
    address: addressIn(3)(n),
  }));
  const before = await weighMemory(newsroom);
  const rows = await countOf('rate_limit');

  const [everywhere, manyAccounts] = [newTally(), newTally()];
  await test.step('at one account from many addresses, of which its owner notices nothing', async () => {
    const guesses = flood(everywhere, MOST, (n) => ({
      email: GRACE.email,
      password: WRONG,
      address: addressIn(1)(n),
    }));
    await expect.poll(() => everywhere.statuses.get(429)).toBeGreaterThan(OF_ACCOUNT);
    expect((await guess({ ...owner, device })).status).toBe(200);
    expect((await guess({ ...owner, address: '192.0.2.2' })).status, 'elsewhere they wait').toBe(429);
    expect((await guess({ ...owner, email: ADMIN.email, address: '192.0.2.3' })).status).toBe(200);
    await guesses;
    expect((await guess({ ...owner, device })).status).toBe(200);
    expectRefusals(everywhere, OF_ACCOUNT);
  });

  await test.step('from one address at many accounts, of which one is somebody’s', async () => {
    const address = '198.51.100.7';
    await flood(manyAccounts, MOST, (n) => ({
      email: n === 3 ? ADMIN.email : `stranger-${n}@newsroom.test`,
      password: WRONG,
      address,
    }));
    expectRefusals(manyAccounts, OF_ADDRESS);
    expect((await guess({ ...owner, email: ADMIN.email, address })).status).toBe(429);
    expect((await guess({ ...owner, email: ADMIN.email, address: '198.51.100.8' })).status).toBe(200);
  });

  await test.step('and leaves little behind', async () => {
    const addresses = everywhere.made + 1;
    // Of the owner and the admin elsewhere, as they come and go, and of what the log was told of them, six at most.
    expect((await countOf('rate_limit')) - rows).toBeLessThanOrEqual(addresses + OF_ADDRESS + 1 + 6);
    const failures = `audit_event WHERE action = 'signIn.done' AND outcome = 'refused'`;
    // One more for each of the two, that there were too many.
    await expect.poll(() => countOf(failures)).toBe(OF_ACCOUNT + 1 + 2);
    const after = await weighMemory(newsroom);
    if (before !== null && after !== null) expect(after.whole - before.whole).toBeLessThan(GROWTH_MB);
  });
});

/** An answer without what each has of its own, and with minutes and seconds as words. */
function shapeOf({ status, headers, body }: SignInAnswer): object {
  const own = ['date', 'x-request-id', 'retry-after'];
  const shown = [...headers].filter(([name]) => !own.includes(name));
  return { status, headers: shown, waits: headers.has('retry-after'), body: body.replaceAll(/\d+/g, 'N') };
}

async function askForReset(house: House, email: string): Promise<Answer> {
  const call = { args: [NOTHING_SAID, formOf({ email })] };
  return await only(knock(house, 'action forgotten-password askForResetAction', call, NOBODY));
}

async function only(knocking: Promise<Answer[]>): Promise<Answer> {
  const [answer] = await knocking;
  if (!answer) throw new Error('An action is tried in one way.');
  return answer;
}

const NOBODY = { personId: null, session: null, token: null };
const KINDS = ['known', 'passwordless', 'disabled', 'unknown'] as const;
const emailOf = (kind: string) => `${kind}@newsroom.test`;

async function addKinds(): Promise<void> {
  await ask(
    newsroom,
    `INSERT INTO person (id, name, email, role, password_hash, disabled_at)
     SELECT gen_random_uuid(), kind, kind || '@newsroom.test', 'reporter',
       CASE WHEN kind <> 'passwordless' THEN held.password_hash END,
       CASE WHEN kind = 'disabled' THEN now() END
     FROM unnest(ARRAY['known', 'passwordless', 'disabled']) kind, person held
     WHERE held.email = '${ADMIN.email}'`,
  );
}

test('what fails says the same whether or not there is such an account', async () => {
  await addKinds();
  const address = addressIn(2);
  let from = 0;
  const guessAt = async (kind: string) => {
    from += 1;
    return shapeOf(await guess({ email: emailOf(kind), password: WRONG, address: address(from) }));
  };
  await test.step('of a wrong password, and of too many', async () => {
    const [wrong, refused] = [await guessAt('nobody'), { status: 429 }];
    expect(wrong).toMatchObject({ status: 401 });
    for (const kind of KINDS) {
      for (let n = 0; n < OF_ACCOUNT; n += 1) expect(await guessAt(kind), kind).toEqual(wrong);
    }
    const [first, ...others] = await Promise.all(KINDS.map(guessAt));
    expect(first).toMatchObject({ ...refused, waits: true });
    for (const other of others) expect(other).toEqual(first);
  });

  await test.step('of a forgotten password', async () => {
    const house = { url: newsroom.url, origin: newsroom.url, actions: await readActionIds() };
    const shapes = [];
    for (const kind of KINDS) shapes.push(shapeOf(await askForReset(house, emailOf(kind))));
    expect(shapes[0]).toMatchObject({ status: 200 });
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
    const mails = `mail_message WHERE "to" LIKE '%@newsroom.test' AND subject LIKE '%set a new password'`;
    await expect.poll(() => countOf(mails)).toBe(2);
  });
});

/** What else a request can say of the host that it was sent to, which nothing here listens to. */
const FORGED = {
  forwarded: 'host=evil.example;proto=https',
  'x-forwarded-proto': 'https',
  'x-forwarded-server': 'evil.example',
  'x-forwarded-port': '444',
  'x-original-host': 'evil.example',
  'x-host': 'evil.example',
};

test('no mail leads elsewhere, whatever host a request names', async () => {
  const actions = await readActionIds();
  const ways = [
    { headers: FORGED, status: 200 },
    // Of another host than their page, actions are refused.
    { headers: { ...FORGED, 'x-forwarded-host': 'evil.example' }, status: 500 },
  ];
  for (const [n, { headers, status }] of ways.entries()) {
    const house = { url: newsroom.url, origin: newsroom.url, headers, actions };
    const entered = await guess({
      email: ADMIN.email,
      password: PASSWORD,
      address: addressIn(4)(n),
      headers,
    });
    expect(entered.status).toBe(200);
    const admin = { ...NOBODY, session: cookieIn(entered, 'nightdesk-session') };
    const invite = { args: [{ people: [{ email: `eve-${n}@newsroom.test` }], role: 'reporter' }] };
    const invited = await knock(house, 'action admin/people invitePeopleAction', invite, admin);
    const asked = await askForReset(house, GRACE.email);
    expect([...invited, asked].map((answer) => answer.status)).toEqual([status, status]);
  }
  const mails = `mail_message WHERE "to" IN ('${ADMIN.email}', '${GRACE.email}', 'eve-0@newsroom.test')`;
  const textsOf = async () =>
    (await ask<{ text: string }>(newsroom, `SELECT text FROM ${mails}`)).map(({ text }) => text).join('\n');
  for (const page of ['password-reset/', 'invitation/', 'admin/account']) {
    await expect.poll(textsOf).toContain(`\n${newsroom.url}/${page}`);
  }
  const links = (await textsOf()).match(/\w+:\/\/\S+/g) ?? [];
  expect(links.filter((link) => !link.startsWith(`${newsroom.url}/`))).toEqual([]);
});
