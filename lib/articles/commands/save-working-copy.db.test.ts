import { beforeAll, describe, expect, test } from 'vitest';
import { listArticles } from '#lib/articles/queries/list.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { createProfile } from '#lib/profiles/commands.ts';
import { createTag } from '#lib/taxonomy/commands.ts';
import { aBody, aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { createArticle } from './create-article.ts';
import { saveWorkingCopy } from './save-working-copy.ts';

withTestNewsroom();

let ada: Actor;
let grace: Actor;

beforeAll(async () => {
  await aSection('world');
  ada = await anActor('editor');
  grace = await anActor('admin');
});

describe('saving', () => {
  test('changes what is named, leaves the rest and counts the version', async () => {
    const draft = await aReadyArticle(ada);

    const saved = await saveWorkingCopy(ada, draft.id, { version: 1, standfirst: 'Changed.' });

    expect(saved).toMatchObject({
      version: 2,
      headline: draft.headline,
      standfirst: 'Changed.',
      body: draft.body,
    });
  });

  test('a stale write is refused with the version that is there and who wrote it', async () => {
    const draft = await aReadyArticle(ada);
    await saveWorkingCopy(grace, draft.id, { version: 1, headline: 'Hers' });

    const refused = saveWorkingCopy(ada, draft.id, { version: 1, headline: 'Mine' });

    await expect(refused).rejects.toMatchObject({
      code: 'stale_version',
      extra: { current: { version: 2, headline: 'Hers', changedBy: { id: grace.personId } } },
    });
    expect(await getArticleForEditing(ada, draft.id)).toMatchObject({ version: 2, headline: 'Hers' });
  });

  test('of many writes of one version exactly one goes through', async () => {
    const draft = await aReadyArticle(ada);

    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) =>
        saveWorkingCopy(ada, draft.id, { version: 1, headline: `Try ${n}` }),
      ),
    );

    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect((await getArticleForEditing(ada, draft.id)).version).toBe(2);
  });

  test('what a conflict replaces is kept as a revision of its writer', async () => {
    const draft = await aReadyArticle(grace, { headline: 'Hers' });

    await saveWorkingCopy(ada, draft.id, { version: 1, headline: 'Mine', keepReplaced: true });

    const kept = await db().revision.findMany({
      where: { articleId: draft.id },
      select: { headline: true, reason: true, personId: true },
    });
    expect(kept).toEqual([{ headline: 'Hers', reason: 'overwritten', personId: grace.personId }]);
  });

  test('bylines and tags keep their order', async () => {
    const draft = await aReadyArticle(ada);
    const [a, b] = await Promise.all(
      ['Ann', 'Bo'].map((name) => createProfile(ada, { name, kind: 'person' })),
    );
    await createTag(ada, { name: 'Zoo' });
    await createTag(ada, { name: 'Arts' });

    const saved = await saveWorkingCopy(ada, draft.id, {
      version: 1,
      bylines: [{ profileId: b?.id ?? '', role: 'in Oslo' }, { profileId: a?.id ?? '' }],
      tags: ['zoo', 'arts'],
    });

    expect(saved.bylines.map(({ name, role }) => [name, role])).toEqual([
      ['Bo', 'in Oslo'],
      ['Ann', ''],
    ]);
    expect(saved.tags).toEqual(['zoo', 'arts']);
  });
});

describe('the slug', () => {
  test('follows the headline until somebody types one, and follows it again when told to', async () => {
    const draft = await createArticle(ada, { headline: 'One headline' });
    const typed = await saveWorkingCopy(ada, draft.id, { version: 1, slug: 'typed' });
    const kept = await saveWorkingCopy(ada, draft.id, { version: 2, headline: 'Another headline' });
    const automatic = await saveWorkingCopy(ada, draft.id, { version: 3, slug: null });

    expect([draft.slug, typed.slug, kept.slug, automatic.slug]).toEqual([
      'one-headline',
      'typed',
      'typed',
      'another-headline',
    ]);
  });

  test.each(['admin', 'feed', 'With Capitals', 'two--hyphens', '-edge', '../up', 'x'.repeat(121), ''])(
    'cannot be %j',
    async (slug) => {
      const draft = await aReadyArticle(ada);
      const refused = saveWorkingCopy(ada, draft.id, { version: 1, slug });
      await expect(refused).rejects.toMatchObject({
        code: 'invalid_input',
        fields: { slug: expect.any(String) },
      });
    },
  );
});

describe('bad input', () => {
  test.each([
    ['an unknown field', { foo: 1 }],
    ['an object for a text', { headline: { $gt: '' } }],
    ['a text too long', { headline: 'x'.repeat(501) }],
    ['a character that Postgres cannot store', { headline: 'a\u0000b' }],
    ['half of a surrogate pair', { headline: 'a\ud800b' }],
    ['an unknown section', { section: 'nowhere' }],
    ['a section that no database knows', { section: 'a\u0000b' }],
    ['an unknown tag', { tags: ['nowhere'] }],
    ['an unknown author', { bylines: [{ profileId: '01900000-0000-7000-8000-000000000000' }] }],
    [
      'the same author twice',
      { bylines: ['a', 'a'].map(() => ({ profileId: '01900000-0000-7000-8000-000000000000' })) },
    ],
    ['an unknown node', { body: { type: 'doc', content: [{ type: 'script' }] } }],
    ['a newer schema', { body: aBody('x'), schemaVersion: 99 }],
    ['a language that is none', { language: 'English please' }],
  ])('%s is refused and nothing changes', async (_, changes) => {
    const draft = await aReadyArticle(ada);

    const refused = saveWorkingCopy(ada, draft.id, { version: 1, ...(changes as object) });

    await expect(refused).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await getArticleForEditing(ada, draft.id)).toEqual(draft);
  });

  test.each(['nonsense', '01900000-0000-7000-8000-000000000000', "' OR 1=1"])(
    'there is no article %j',
    async (id) => {
      await expect(saveWorkingCopy(ada, id, { version: 1 })).rejects.toMatchObject({ code: 'not_found' });
      await expect(getArticleForEditing(ada, id)).rejects.toMatchObject({ code: 'not_found' });
    },
  );
});

describe('who may see and write', () => {
  test('a contributor sees and writes their own articles and no others', async () => {
    const contributor = await anActor('contributor');
    const own = await aReadyArticle(contributor);
    const other = await aReadyArticle(ada);

    expect((await listArticles(contributor)).articles.map((article) => article.id)).toEqual([own.id]);
    await expect(getArticleForEditing(contributor, other.id)).rejects.toMatchObject({ code: 'not_found' });
    const refused = saveWorkingCopy(contributor, other.id, { version: 1, headline: 'Theirs' });
    await expect(refused).rejects.toMatchObject({ code: 'not_found' });
  });

  test("a reporter reads a colleague's article and cannot change it", async () => {
    const reporter = await anActor('reporter');
    const article = await aReadyArticle(ada);

    expect(await getArticleForEditing(reporter, article.id)).toMatchObject({
      may: { edit: false, publish: false },
    });
    const refused = saveWorkingCopy(reporter, article.id, { version: 1, headline: 'Changed' });
    await expect(refused).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

test('the list pages through every article once, newest change first', async () => {
  for (let n = 0; n < 5; n += 1) await createArticle(ada, { headline: `Paged ${n}` });
  const all = (await listArticles(ada, { limit: 100 })).articles.map((article) => article.id);

  const paged: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listArticles>> = await listArticles(ada, { cursor, limit: 2 });
    paged.push(...page.articles.map((article) => article.id));
    cursor = page.nextCursor;
  } while (cursor !== null);

  expect(paged).toEqual(all);
  await expect(listArticles(ada, { cursor: 'x' })).rejects.toMatchObject({ code: 'invalid_input' });
});
