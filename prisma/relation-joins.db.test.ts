import { expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';

withTestNewsroom();

test('rows that are asked for in the same moment come with what hangs on each', async () => {
  await aSection('world');
  const ada = await anActor('admin');
  const headlines = ['one', 'two', 'three'];
  const ids: string[] = [];
  for (const headline of headlines) ids.push((await aReadyArticle(ada, { headline })).id);

  // The client gathers these into one query, which a fault of its could not take apart again.
  const bare = await Promise.all(ids.map((id) => db().article.findUnique({ where: { id }, select: ID })));
  const rows = await Promise.all(ids.map((id) => db().article.findUnique({ where: { id }, select: WHOLE })));

  expect(bare).toEqual(ids.map((id) => ({ id })));
  const hangingOn = { section: { slug: 'world' }, changedBy: { name: ada.name }, tags: [] };
  expect(rows).toEqual(headlines.map((headline) => ({ headline, ...hangingOn })));
});

const ID = { id: true } as const;
const WHOLE = {
  headline: true,
  section: { select: { slug: true } },
  changedBy: { select: { name: true } },
  tags: { select: { tagId: true }, orderBy: { position: 'asc' } },
} as const;
