import { Client } from 'pg';
import { expect, test } from 'vitest';
import { db, inTransaction } from '#lib/db.ts';
import { eventually } from '#lib/testing/eventually.ts';
import { withTestNewsroom } from '#lib/testing/newsroom.ts';
import { isDatabaseAway, isDiskFull } from './database-trouble.ts';

const { database } = withTestNewsroom();

// As Postgres says it when a file of a table cannot grow.
const NO_SPACE = `
  CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';
  END $$;
  CREATE TRIGGER no_space BEFORE INSERT ON section FOR EACH ROW EXECUTE FUNCTION no_space();`;

test('a full disk is told from every other failure, in a transaction and alone', async () => {
  const owner = new Client({ connectionString: database().ownerUrl });
  await owner.connect();
  await owner.query(NO_SPACE);
  await owner.end();
  const failures = [
    () => db().section.create({ data: { slug: 'world', name: 'World' } }),
    () => inTransaction((tx) => tx.section.create({ data: { slug: 'world', name: 'World' } })),
    () => inTransaction((tx) => tx.$executeRaw`INSERT INTO section (slug, name) VALUES ('world', 'World')`),
  ];
  for (const fail of failures) expect(isDiskFull(await fail().catch((error) => error))).toBe(true);
  const other = await db().$queryRaw`SELECT 1 / 0`.catch((error) => error);
  expect(other).toBeInstanceOf(Error);
  expect([isDiskFull(other), isDatabaseAway(other)]).toEqual([false, false]);
});

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => error,
  );

test('a database that gives no connection, takes too long or hangs up is told from every other failure', async () => {
  const busy = Array.from({ length: 10 }, () => failureOf(db().$queryRaw`SELECT pg_sleep(3)::text`));
  await eventually(async () => expect(await countSleeping()).toBe(10));
  const failures = await Promise.all([
    failureOf(db().section.count()),
    failureOf(inTransaction((tx) => tx.section.count())),
  ]);
  await Promise.all(busy);
  failures.push(
    await failureOf(db().$queryRaw`SELECT pg_sleep(8)::text`),
    await failureOf(db().$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`),
  );
  expect(failures.map(isDatabaseAway)).toEqual([true, true, true, true]);
});

async function countSleeping(): Promise<number> {
  const owner = new Client({ connectionString: database().ownerUrl });
  await owner.connect();
  const { rows } = await owner.query(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep(3)%' AND state = 'active'`,
  );
  await owner.end();
  return rows[0].count;
}
