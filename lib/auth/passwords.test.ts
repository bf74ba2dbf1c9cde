import { hash, verify } from '@node-rs/argon2';
import { afterEach, expect, test, vi } from 'vitest';
import { Password } from '#lib/people/schema.ts';
import { hashPassword, isPasswordRight } from './passwords.ts';

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>();
  return { hash: vi.fn(real.hash), verify: vi.fn(real.verify) };
});
afterEach(() => {
  vi.mocked(hash).mockClear();
  vi.mocked(verify).mockClear();
});

const LONG = 'one pencil after the other '.repeat(5).slice(0, 127);

test('is stored as argon2id, with 19 MiB, two passes and one lane', async () => {
  expect(await hashPassword('a pencil behind the ear')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('counts to its last character', async () => {
  const stored = await hashPassword(`${LONG}!`);
  expect(await isPasswordRight(stored, `${LONG}!`)).toBe(true);
  expect(await isPasswordRight(stored, `${LONG}?`)).toBe(false);
});

test.each([
  [11, false],
  [12, true],
  [128, true],
  [129, false],
])('of %i characters: %s', (length, isAllowed) => {
  const text = 'one pencil after the other '.repeat(5).slice(0, length);
  expect(Password.safeParse(text).success).toBe(isAllowed);
});

test('is worked on four at a time at most', async () => {
  let [now, most] = [0, 0];
  vi.mocked(hash).mockImplementation(async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setImmediate(resolve));
    now -= 1;
    return '';
  });
  await Promise.all(Array.from({ length: 12 }, () => hashPassword('a pencil behind the ear')));
  expect(most).toBe(4);
});

test('of nobody is held against a hash as long as one of somebody', async () => {
  expect(await isPasswordRight(null, 'a pencil behind the ear')).toBe(false);
  expect(verify).toHaveBeenCalledTimes(1);
});
