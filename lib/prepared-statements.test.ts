import { expect, test } from 'vitest';
import { statementNames } from './prepared-statements.ts';

test.each([
  ['INSERT INTO "public"."audit_event" ("at") VALUES ($1)', true],
  ['UPDATE "public"."article" SET "body" = $1 WHERE ("public"."article"."id" = $2 AND 1=1)', true],
  ['SELECT "t0"."id" FROM "public"."article" AS "t0" WHERE ("t0"."id" = $1 AND 1=1) LIMIT $2', true],
  ['SELECT "t0"."id" FROM "public"."article" AS "t0" WHERE "t0"."id" = $1 LIMIT $2', true],
  [
    'SELECT "t0"."id" FROM "public"."article" AS "t0" WHERE "t0"."stage" = $1 ORDER BY "t0"."id" LIMIT $2',
    false,
  ],
  ['SELECT "t0"."id" FROM "public"."article" AS "t0" WHERE ("t0"."section_id" = $1) LIMIT $2', false],
  ['BEGIN', false],
])('%s is kept planned: %s', (sql, isKept) => {
  expect(statementNames()({ sql }) !== '').toBe(isKept);
});

test('a statement keeps its name, and another has another one', () => {
  const nameOf = statementNames();
  const [one, other] = [{ sql: 'INSERT INTO a' }, { sql: 'INSERT INTO b' }];
  expect(nameOf(one)).not.toBe(nameOf(other));
  expect(nameOf(one)).toBe(nameOf(one));
});

test('there is an end to them, and those that have a name keep it', () => {
  const nameOf = statementNames();
  const names = Array.from({ length: 1000 }, (_, n) => nameOf({ sql: `INSERT INTO t${n}` }));
  expect(names.filter((name) => name !== '')).toHaveLength(200);
  expect(nameOf({ sql: 'INSERT INTO t0' })).toBe(names[0]);
});

test('reads of the client for readers have names, and what was written by hand has none', () => {
  const name = statementNames('reader');
  const list =
    'SELECT "t0"."id" FROM "published"."article" AS "t0" ORDER BY "t0"."published_at" DESC LIMIT $1';
  expect(name({ sql: list })).toBe('nightdesk_0');
  expect(name({ sql: list })).toBe('nightdesk_0');
  expect(name({ sql: 'SELECT article_id FROM published.search($1)' })).toBe('');
});
