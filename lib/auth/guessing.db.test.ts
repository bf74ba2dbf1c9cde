import { describe, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aStaffMember, aVisitor } from '#lib/testing/visitors.ts';
import { GUESSES, type Guess, guessWithin } from './guessing.ts';
import { withDevice } from './known-device.ts';
import { sweepRateLimits } from './rate-limit.ts';
import { personByPassword } from './sign-in/by-password.ts';

withTestNewsroom();

const MINUTE_MS = 60_000;
const later = (ms: number) => () => new Date(Date.now() + ms);

async function refusal(work: Promise<unknown>): Promise<unknown> {
  return await work.then(
    (result) => result,
    (error: { code?: string; extra?: unknown }) => ({ code: error.code, extra: error.extra }),
  );
}

const REFUSED = {
  code: 'too_many_tries',
  extra: { retryAfterSeconds: expect.toSatisfy((seconds: number) => seconds > 890 && seconds <= 900) },
};

describe('passwords of one account', () => {
  test('are guessed five times in a quarter of an hour, and then not even the right one helps', async () => {
    const member = await aStaffMember();
    for (let guess = 0; guess < GUESSES.account.most; guess += 1) {
      expect(await personByPassword(member.wrong, aVisitor())).toBeNull();
    }
    expect(await refusal(personByPassword(member.right, aVisitor()))).toEqual(REFUSED);
    expect(await personByPassword(member.right, aVisitor(), later(16 * MINUTE_MS))).toMatchObject({
      id: member.id,
    });
  });

  test('of an account that does not exist are counted and refused alike', async () => {
    const nobody = { email: 'nobody@newsroom.test', password: 'not the password at all' };
    for (let guess = 0; guess < GUESSES.account.most; guess += 1) {
      expect(await personByPassword(nobody, aVisitor())).toBeNull();
    }
    expect(await refusal(personByPassword(nobody, aVisitor()))).toEqual(REFUSED);
  });

  test('that are right forget those that were wrong', async () => {
    const member = await aStaffMember();
    for (let round = 0; round < 3; round += 1) {
      for (let guess = 1; guess < GUESSES.account.most; guess += 1)
        await personByPassword(member.wrong, aVisitor());
      expect(await personByPassword(member.right, aVisitor())).not.toBeNull();
    }
  });

  test('become lines of the audit log, but for those of nobody', async () => {
    const member = await aStaffMember();
    await personByPassword(member.wrong, aVisitor());
    const lines = () =>
      db().auditEvent.findMany({
        where: { objectId: member.id },
        select: { action: true, outcome: true, actorName: true, after: true },
      });
    await expect.poll(lines).toEqual([
      {
        action: 'signIn.done',
        outcome: 'refused',
        actorName: 'Somebody',
        after: { why: 'wrong password' },
      },
    ]);
  });
});

test('a flood of tries is one more line, whatever is tried', async () => {
  const member = await aStaffMember();
  for (let guess = 0; guess < GUESSES.account.most; guess += 1)
    await personByPassword(member.wrong, aVisitor());
  const flood = Array.from({ length: 30 }, () => refusal(personByPassword(member.right, aVisitor())));
  expect(await Promise.all(flood)).toEqual(flood.map(() => REFUSED));
  const why = async () => {
    const where = { objectId: member.id, outcome: 'refused' as const };
    const lines = await db().auditEvent.findMany({ where, select: { after: true } });
    return lines.map(({ after }) => (after as { why: string }).why).toSorted();
  };
  await expect.poll(why).toEqual(['too many tries', ...Array(5).fill('wrong password')]);
  // A second try has been counted, so that one that would be a line has had its chance.
  const told = { key: { startsWith: 'told' }, points: 2 };
  await expect.poll(() => db().rateLimit.count({ where: told })).toBeGreaterThan(0);
  await expect.poll(why).toHaveLength(6);
});

test('of many guesses at once no more are tried than may', async () => {
  const guess: Guess = { what: 'password', account: 'at-once@newsroom.test', address: '', device: null };
  let tried = 0;
  const attempt = async () => {
    tried += 1;
    return null;
  };
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      refusal(guessWithin({ ...guess, address: `192.0.2.${n}` }, attempt)),
    ),
  );
  expect([tried, outcomes.filter((outcome) => outcome !== null).length]).toEqual([5, 15]);
});

test('nobody is told to wait for longer than a quarter of an hour, though a clock is ahead', async () => {
  const guess: Guess = {
    what: 'password',
    account: 'ahead@newsroom.test',
    address: '192.0.2.200',
    device: null,
  };
  for (let n = 0; n < GUESSES.account.most; n += 1) {
    await guessWithin(guess, async () => null, later(5_000));
  }
  expect(await refusal(guessWithin(guess, async () => null))).toEqual(REFUSED);
});

describe('from one address', () => {
  const at = (account: string, address: string): Guess => ({
    what: 'password',
    account,
    address,
    device: null,
  });
  const wrong = async () => null;
  const right = async () => 'in';

  test('twenty accounts can be guessed at; right ones do not count', async () => {
    const address = '198.51.100.1';
    for (let n = 0; n < GUESSES.address.most; n += 1) {
      await guessWithin(at(`house-${n}@newsroom.test`, address), right);
      expect(await guessWithin(at(`many-${n}@newsroom.test`, address), wrong)).toBeNull();
    }
    const before = await db().rateLimit.count();
    expect(await refusal(guessWithin(at('next@newsroom.test', address), right))).toEqual(REFUSED);
    expect(await db().rateLimit.count(), 'whoever is refused makes no rows').toBe(before);
    expect(await guessWithin(at('next@newsroom.test', '198.51.100.2'), right)).toBe('in');
  });

  test('all of a network of IPv6 is one', async () => {
    for (let n = 0; n < GUESSES.address.most; n += 1) {
      await guessWithin(at(`six-${n}@newsroom.test`, `2001:db8:1:2::${n.toString(16)}`), wrong);
    }
    expect(await refusal(guessWithin(at('six@newsroom.test', '2001:db8:1:2:ffff::1'), right))).toEqual(
      REFUSED,
    );
    expect(await guessWithin(at('six@newsroom.test', '2001:db8:1:3::1'), right)).toBe('in');
  });
});

describe('a browser in which somebody has signed in before', () => {
  test('lets its owner in while others guess from everywhere', async () => {
    const member = await aStaffMember();
    const device = withDevice(undefined, member.email);
    const guess = { what: 'password', account: member.email, device: null } as const;
    const attempt = async () => null;
    for (let n = 0; n < 300; n += 1)
      await refusal(guessWithin({ ...guess, address: `10.0.${n >> 8}.${n & 255}` }, attempt));
    expect(await refusal(personByPassword(member.right, aVisitor()))).toEqual(REFUSED);
    expect(await personByPassword(member.right, aVisitor({ device }))).toMatchObject({ id: member.id });
  });

  test('may be wrong five times itself, and locks nobody else out', async () => {
    const member = await aStaffMember();
    const device = withDevice(undefined, member.email);
    for (let guess = 0; guess < GUESSES.account.most; guess += 1)
      await personByPassword(member.wrong, aVisitor({ device }));
    expect(await refusal(personByPassword(member.right, aVisitor({ device })))).toEqual(REFUSED);
    expect(await personByPassword(member.right, aVisitor())).not.toBeNull();
  });

  test('is none for another account, nor with a seal of its own making', async () => {
    const member = await aStaffMember();
    for (let guess = 0; guess < GUESSES.account.most; guess += 1)
      await personByPassword(member.wrong, aVisitor());
    const others = withDevice(undefined, 'somebody-else@newsroom.test');
    const forged = `${others.split('.')[0]}.${'A'.repeat(43)}`;
    for (const device of [others, forged, '.', 'x'.repeat(5000)])
      expect(await refusal(personByPassword(member.right, aVisitor({ device })))).toEqual(REFUSED);
  });
});

test('counts whose time is over are swept, and those that go on stay', async () => {
  await db().rateLimit.deleteMany({});
  const guess: Guess = {
    what: 'password',
    account: 'swept@newsroom.test',
    address: '192.0.2.9',
    device: null,
  };
  await guessWithin(guess, async () => null, later(-20 * MINUTE_MS));
  await guessWithin({ ...guess, account: 'kept@newsroom.test', address: '192.0.2.10' }, async () => null);
  // What the floods of other tests are noted by may still come.
  const count = () => db().rateLimit.count({ where: { NOT: { key: { startsWith: 'told' } } } });
  expect(await count()).toBe(4);
  expect(await sweepRateLimits()).toBe(2);
  expect(await count()).toBe(2);
});

test('no row tells whose account was guessed at', async () => {
  const member = await aStaffMember();
  await personByPassword(member.wrong, aVisitor());
  const keys = await db().rateLimit.findMany({ select: { key: true } });
  expect(JSON.stringify(keys)).not.toContain('@');
});
