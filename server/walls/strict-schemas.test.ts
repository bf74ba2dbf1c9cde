import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { HOSTILE_VALUES, UNKNOWN_KEYS, withKey } from '#lib/testing/hostile-input.ts';
import { readModules } from './modules.ts';

const ROOT = join(import.meta.dirname, '../..');
const MODULES = readModules(ROOT);

/** Where an object may have keys that nobody knows, and why. */
const LOOSE: Readonly<Record<string, string>> = {
  'lib/auth/credentials.ts': 'the library that signs people in adds fields of its own',
  'lib/search/schema.ts': 'an address of a search is read as well as it can be, so that no link breaks',
  'lib/outbox/event.ts': 'rows of this newsroom, which a newer version may have written',
  'lib/auth/factors/webauthn-schema.ts':
    'browsers add results of extensions that come with time; nothing reads them',
  'lib/auth/single-sign-on/claims.ts':
    'providers sign more than is asked of them; only what is named is read',
  'lib/env.ts': 'an environment holds what others read',
};
// What the process reads of its own files comes from nobody outside.
const WITHIN = /^(?:server|e2e|lib\/testing|prisma)\//;

const SCHEMAS = await schemas();

async function schemas(): Promise<[string, z.ZodType][]> {
  const paths = [...MODULES.keys()].filter((path) => /^lib\/.*\/(?:[\w-]+-)?schema\.ts$/.test(path));
  const found: [string, z.ZodType][] = [];
  for (const path of paths) {
    const exported: Record<string, unknown> = await import(join(ROOT, path));
    for (const [name, schema] of Object.entries(exported))
      if (schema instanceof z.ZodType) found.push([`${path} ${name}`, schema]);
  }
  return found;
}

test('objects from outside take no key that nobody knows', () => {
  const loose = [...MODULES.values()]
    .filter(
      ({ path, source }) =>
        !WITHIN.test(path) &&
        /\bz\s*\.(?:object|looseObject)\(|\.(?:passthrough|loose|catchall)\(/.test(source),
    )
    .map(({ path }) => path);
  expect(loose.toSorted()).toEqual(Object.keys(LOOSE).toSorted());
});

describe('every schema of a command', () => {
  test('is found', () => expect(SCHEMAS.length).toBeGreaterThan(40));

  test.each(SCHEMAS)('%s answers whatever it is sent, and takes no unknown key', (name, schema) => {
    for (const [what, value] of HOSTILE_VALUES) expect(() => schema.safeParse(value), what).not.toThrow();
    if (name.startsWith('lib/search/')) return;
    for (const key of UNKNOWN_KEYS)
      expect(schema.safeParse(withKey({}, key, {})).success, `the key “${key}”`).toBe(false);
  });
});

test('and no input reaches the prototype of all objects', () => {
  for (const [, schema] of SCHEMAS) schema.safeParse(JSON.parse('{"__proto__":{"isAdmin":true}}'));
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
});
