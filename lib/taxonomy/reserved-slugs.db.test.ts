import { expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { withTestNewsroom } from '#lib/testing/newsroom.ts';
import { RESERVED_SLUGS } from './reserved-slugs.ts';

withTestNewsroom();

test('the database refuses the same section slugs as the code', async () => {
  const [row] = await db().$queryRaw<{ check: string }[]>`
    SELECT pg_get_constraintdef(oid) AS check FROM pg_constraint WHERE conname = 'section_slug_is_not_reserved'`;
  const refused = [...(row?.check ?? '').matchAll(/'([a-z-]+)'/g)].map((match) => match[1]);
  expect(refused.sort()).toEqual([...RESERVED_SLUGS].sort());
});
