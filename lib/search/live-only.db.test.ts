import { Client } from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { killArticle, unpublishArticle } from '#lib/articles/commands/unpublish-article.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { StoredNode } from '#lib/content/body.ts';
import { plainText } from '#lib/content/text.ts';
import { db, readerDb } from '#lib/db.ts';
import { editTag } from '#lib/taxonomy/commands/edit-tag.ts';
import { mergeSection } from '#lib/taxonomy/commands/merge-section.ts';
import { mergeTag } from '#lib/taxonomy/commands/merge-tag.ts';
import { aBody, aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aTag } from '#lib/testing/tags.ts';
import { refreshDueSearch } from './commands/refresh-due-search.ts';
import { suggest } from './published/suggest.ts';
import { aFoundStory, headlines, search } from './testing/searching.ts';

const { database } = withTestNewsroom();
let admin: Actor;

beforeAll(async () => {
  await aSection('world');
  admin = await anActor('admin');
});

async function asOwner(sql: string): Promise<void> {
  const client = new Client({ connectionString: database().ownerUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** Every way in which the search may give a word away. */
async function traces(word: string): Promise<string[]> {
  const mistyped = `${word.slice(0, -2)}${word.slice(-1)}${word.slice(-2, -1)}`;
  const [page, corrected, suggested, near] = await Promise.all([
    search(word),
    search(mistyped),
    suggest(word.slice(0, 5)),
    readerDb().$queryRaw<{ word: string }[]>`SELECT word FROM published.nearest_words(${mistyped}, 9)`,
  ]);
  return [
    ...Array.from({ length: page.total + corrected.total }, () => 'counted'),
    ...page.results.map(({ story }) => story.headline),
    ...corrected.results.map(({ story }) => story.headline),
    ...[page, corrected].flatMap(({ shownFor, didYouMean }) =>
      [shownFor, didYouMean].filter((said) => said !== null),
    ),
    ...suggested.map(({ words }) => words),
    ...near.map((row) => row.word),
  ];
}

describe('readers find', () => {
  test('nothing of a draft, of the words written since, or of notes', async () => {
    await aReadyArticle(admin, { headline: 'Chrysanthemum' });
    const live = await aFoundStory(admin, {
      headline: 'Gardens open',
      internalNote: 'chrysanthemum',
      slugline: 'chrysanthemum',
    });
    await saveWorkingCopy(admin, live.id, { version: live.version, headline: 'Chrysanthemum gardens' });
    expect(await traces('chrysanthemum')).toEqual([]);
    expect(await headlines('gardens')).toEqual(['Gardens open']);
  });

  test('nothing of a story from the moment it is taken down or killed', async () => {
    const down = await aFoundStory(admin, { headline: 'Rhododendron down' });
    const dead = await aFoundStory(admin, { headline: 'Rhododendron dead' });
    expect(await headlines('rhododendron')).toHaveLength(2);
    expect(await traces('rhododendron')).toContain('rhododendron');
    await unpublishArticle(admin, down.id, { version: down.version });
    expect(await headlines('rhododendron')).toEqual(['Rhododendron dead']);
    await killArticle(admin, dead.id, { version: dead.version, reason: 'A court order.' });
    expect(await traces('rhododendron')).toEqual([]);
  });

  test('nothing of an embargoed story, nor of a tag that only it has, until its time', async () => {
    const tag = await aTag(admin, 'Agapanthus');
    const story = await aFoundStory(admin, { headline: 'Agapanthus blooms', tags: [tag.slug] });
    const until = (time: string) =>
      asOwner(`UPDATE live_story SET embargo_until = now() ${time} WHERE article_id = '${story.id}'`);
    await until("+ interval '1 hour'");
    expect(await traces('agapanthus')).toEqual([]);
    await until("- interval '1 hour'");
    expect(await traces('agapanthus')).toEqual(expect.arrayContaining(['Agapanthus blooms', 'Agapanthus']));
  });

  test('the new words of an update, and the old ones no more', async () => {
    const story = await aFoundStory(admin, { headline: 'Delphinium shown' });
    const saved = await saveWorkingCopy(admin, story.id, {
      version: story.version,
      headline: 'Hollyhock shown',
    });
    await publishArticle(admin, story.id, { version: saved.version, change: { kind: 'update' } });
    expect(await headlines('hollyhock')).toEqual(['Hollyhock shown']);
    expect(await traces('delphinium')).toEqual([]);
  });
});

describe('what changes beside a story', () => {
  test('is found a little later: the new name of a tag, and of one that it was merged into', async () => {
    const [tag, other] = [await aTag(admin, 'Snapdragons'), await aTag(admin, 'Foxgloves')];
    await aFoundStory(admin, { headline: 'Seeds sold out', tags: [tag.slug] });
    expect(await headlines('snapdragons')).toEqual(['Seeds sold out']);
    await editTag(admin, tag.id, { name: 'Marguerites', version: 1, isSure: true });
    expect(await refreshDueSearch()).toBe(1);
    expect(await headlines('marguerites')).toEqual(['Seeds sold out']);
    expect(await headlines('snapdragons')).toEqual([]);
    await mergeTag(admin, tag.id, { into: other.id });
    expect(await refreshDueSearch()).toBe(1);
    expect(await headlines('foxgloves')).toEqual(['Seeds sold out']);
    expect(await refreshDueSearch()).toBe(0);
  });

  test('its section, when that is merged into another, also of more stories than a publication waits for', async () => {
    const [from, into] = [await aSection('orchids'), await aSection('lilies')];
    const sectionOf = (slug: string) => headlines('pergola', { section: slug });
    await aFoundStory(admin, { headline: 'A pergola falls', section: 'orchids' });
    await mergeSection(admin, from, { into });
    expect(await sectionOf('lilies')).toEqual(['A pergola falls']);
    await asOwner(`
      SET session_replication_role = replica;
      INSERT INTO live_story SELECT (jsonb_populate_record(l, jsonb_build_object('article_id', gen_random_uuid()))).*
      FROM live_story l, generate_series(1, 101) WHERE headline = 'A pergola falls';
      SET session_replication_role = DEFAULT;
      SELECT refresh_story_search(ARRAY(SELECT article_id FROM live_story))`);
    await asOwner(`
      UPDATE live_story SET section_id = (SELECT id FROM section WHERE slug = 'world') WHERE headline = 'A pergola falls'`);
    expect(await search('pergola', { section: 'world' })).toMatchObject({ total: 0 });
    while ((await refreshDueSearch(50)) > 0);
    expect(await search('pergola', { section: 'world' })).toMatchObject({ total: 102 });
    await asOwner(`DELETE FROM live_story WHERE article_id NOT IN (SELECT id FROM article)`);
  });
});

describe('the words of a body', () => {
  const text = (words: string, ...marks: string[]): StoredNode => ({
    type: 'text',
    text: words,
    ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
  });
  const paragraph = (...content: StoredNode[]): StoredNode => ({ type: 'paragraph', content });
  const BODY: StoredNode = {
    type: 'doc',
    content: [
      paragraph(
        text('Un'),
        text('break', 'bold'),
        text('able, '),
        text('TK', 'highlight'),
        { type: 'hardBreak' },
        text('line'),
      ),
      {
        type: 'figure',
        attrs: { alt: 'unseen' },
        content: [{ type: 'caption', content: [text('unseen')] }, { type: 'credit' }],
      },
      { type: 'embed', attrs: { provider: 'youtube', id: 'text' } },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('point'))] }] },
      paragraph(text('noted'), { type: 'footnote', content: [text('below')] }, text(' here')),
      {
        type: 'blockquote',
        content: [paragraph(text('quoted')), { type: 'attribution', content: [text('by her')] }],
      },
      paragraph(),
    ],
  };

  test('are the same in the database as those that readers get', async () => {
    const [row] = await db().$queryRaw<{ words: string }[]>`SELECT body_words(${BODY}::jsonb) AS words`;
    const inOrder = (words: string) => words.trim().split(/\s+/).sort();
    expect(inOrder(row?.words ?? '')).toEqual(inOrder(plainText(BODY)));
    expect(row?.words).toContain('Unbreakable, TK\nline');
  });

  test.each([
    [
      'of two megabytes',
      aBody(...Array.from({ length: 100 }, (_, n) => `${'peony '.repeat(30)}${'x'.repeat(15_000)}${n}`)),
    ],
    [
      'of words that are all different',
      aBody(Array.from({ length: 150_000 }, (_, n) => (n + 100_000).toString(36)).join(' ')),
    ],
    [
      'in letters of three bytes',
      aBody(
        Array.from({ length: 60_000 }, (_, n) =>
          String.fromCodePoint(0x4e00 + (n % 20_000), 0x4e00 + ((n * 7) % 20_000)),
        ).join(' '),
      ),
    ],
  ])('%s do not keep a story from being published', async (kind, body) => {
    const story = await aFoundStory(admin, { headline: `Peony ${kind}`, body });
    expect(await headlines(`"peony ${kind}"`)).toContain(story.headline);
  });
});

describe('what is offered to somebody who types', () => {
  beforeAll(async () => {
    const tag = await aTag(admin, 'Wisteria Walk');
    await aTag(admin, 'Wisteria unused');
    await aFoundStory(
      admin,
      { headline: 'Old wistérias cut back', tags: [tag.slug] },
      '2026-11-01T10:00:00Z',
    );
    await aFoundStory(admin, { headline: 'Wisteria wins' }, '2026-11-02T10:00:00Z');
  });

  test.each([
    ['wist', ['Wisteria Walk', 'Wisteria wins', 'Old wistérias cut back']],
    ['WISTÉ', ['Wisteria Walk', 'Wisteria wins', 'Old wistérias cut back']],
    ['walk', ['Wisteria Walk']],
    ['cut wist', ['Old wistérias cut back']],
    ['w', []],
    ['%', []],
    ["' & | ! :* \\ %_", []],
    ['\u0000\u202e', []],
  ])('for %j', async (typed, offered) => {
    expect((await suggest(typed)).map(({ words }) => words)).toEqual(offered);
  });

  test('leads to what it names', async () => {
    expect(await suggest('walk')).toEqual([
      { kind: 'tag', words: 'Wisteria Walk', address: '/topics/wisteria-walk' },
    ]);
    expect(await suggest('wins')).toEqual([
      { kind: 'story', words: 'Wisteria wins', address: '/world/wisteria-wins' },
    ]);
  });
});
