import { Client } from 'pg';
import { expect, test } from 'vitest';
import { db, inTransaction } from '#lib/db.ts';
import { withTestNewsroom } from '#lib/testing/newsroom.ts';
import { isDiskFull } from './disk-full.ts';

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
  expect(isDiskFull(other)).toBe(false);
});
