import { beforeAll, describe, expect, test } from 'vitest';
import { assignArticle, hideArticle } from '#lib/articles/commands/assign-article.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { type ArticleFilter, NO_FILTER, readFilter } from '#lib/articles/list-filter.ts';
import type { ArticleChanges } from '#lib/articles/schema.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { createTag } from '#lib/taxonomy/commands.ts';
import { aBody, aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { anArticleIn } from '#lib/testing/transitions.ts';
import { countArticles, type ListRequest, listArticles } from './list.ts';

withTestNewsroom();

let ada: Actor;
let grace: Actor;
let reporter: Actor;
beforeAll(async () => {
  for (const slug of ['world', 'sport']) await aSection(slug);
  ada = await anActor('admin');
  grace = await anActor('editor');
  reporter = await anActor('reporter');
});

const NOW = new Date('2027-03-01T12:00:00.000Z');
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const clock = () => NOW;

function asked(query: string): ArticleFilter {
  const { filter, unknown } = readFilter(new URLSearchParams(query));
  if (unknown.length > 0) throw new Error(`a test asks for ${unknown.join()}`);
  return filter;
}

/** The headlines that a filter shows. */
async function shown(query: string, actor = ada, request: ListRequest = {}): Promise<string[]> {
  const page = await listArticles(actor, { filter: asked(query), limit: 100, ...request }, clock);
  return page.articles.map(({ headline }) => headline);
}

/** An article with what no command writes so far in the past. */
async function anArticle(headline: string, columns: object = {}, changes: ArticleChanges = {}, author = ada) {
  const { id } = await aReadyArticle(author, { headline, ...changes });
  await db().article.update({ where: { id }, data: columns, select: { id: true } });
  return id;
}

describe('a filter', () => {
  beforeAll(async () => {
    await createTag(ada, { name: 'Boats' });
    const profile = { slug: 'mei-tan', name: 'Mei Tan' };
    const mei = await db().profile.create({ data: profile, select: { id: true } });
    await anArticle('plain', { changedAt: at(-100) });
    await anArticle('in sport', { changedAt: at(-1000) }, { section: 'sport' });
    await anArticle('tagged', { changedAt: at(-30) }, { tags: ['boats'] });
    await anArticle('by mei', { changedAt: at(-30) }, { bylines: [{ profileId: mei.id, role: '' }] });
    await anArticle('mine', { assigneeId: grace.personId, changedAt: at(-30) });
    await anArticle('urgent', { priority: 'urgent', changedAt: at(-0.5) });
    await anArticle('overdue', { dueAt: at(-1), changedAt: at(-30) });
    await anArticle('due today', { dueAt: at(5), changedAt: at(-30) });
    await anArticle('due in days', { dueAt: at(100), changedAt: at(-30) });
    await anArticle('too long', { plannedWords: 2, wordCount: 9, changedAt: at(-30) });
    await anArticle('too short', { plannedWords: 9, wordCount: 2, changedAt: at(-30) });
    for (const stage of ['in_review', 'approved'] as const) {
      const { id } = await anArticleIn(ada, ada, { stage });
      await saveWorkingCopy(ada, id, { version: 2 + Number(stage === 'approved'), headline: stage });
    }
    const live = await anArticleIn(ada, ada, { publication: 'live' });
    await db().article.update({
      where: { id: live.id },
      data: { headline: 'live', dueAt: at(-9), changedAt: at(-30) },
      select: { id: true },
    });
    const trashed = await anArticleIn(ada, ada, { isTrashed: true });
    await db().article.update({
      where: { id: trashed.id },
      data: { headline: 'trashed' },
      select: { id: true },
    });
  });

  test.each<[query: string, headlines: string[]]>([
    ['section=sport', ['in sport']],
    ['section=nowhere', []],
    ['tag=boats', ['tagged']],
    ['byline=mei-tan', ['by mei']],
    ['tag=boats&byline=mei-tan', []],
    ['assignee=me', []],
    ['stage=in_review', ['in_review']],
    ['stage=in_review&stage=approved', ['approved', 'in_review']],
    ['publication=live', ['live']],
    ['priority=urgent', ['urgent']],
    ['priority=high', []],
    ['due=overdue', ['overdue']],
    ['due=day', ['due today']],
    ['due=week', ['due in days', 'due today']],
    ['due=overdue&due=day', ['due today', 'overdue']],
    ['length=over', ['too long']],
    ['length=under', ['too short']],
    ['length=over&length=under', ['too long', 'too short']],
    [
      'changed=hour&priority=urgent&priority=normal&publication=never&assignee=none&section=world',
      ['urgent'],
    ],
    ['trash=only', ['trashed']],
    ['q=too', ['too long', 'too short']],
    ['q=TOO+sho', ['too short']],
    ['q=tan', ['by mei']],
    ['q=tan+mine', []],
    ['here=anybody', []],
  ])('%s', async (query, headlines) => {
    expect((await shown(query)).toSorted()).toEqual(headlines.toSorted());
    expect(await countArticles(ada, { filter: asked(query) }, 50, clock)).toBe(headlines.length);
  });

  test('shows whoever asks what they have', async () => {
    expect(await shown('assignee=me', grace)).toEqual(['mine']);
    expect(await shown(`assignee=${grace.personId}`, grace)).toEqual(['mine']);
    expect(await shown('assignee=none', grace)).not.toContain('mine');
    expect(await shown('assignee=nobody-of-that-name')).toEqual([]);
  });

  test('shows whoever asks what they began', async () => {
    await anArticle('begun', {}, {}, grace);
    expect(await shown('author=me', grace)).toEqual(['begun']);
    expect(await shown(`author=${grace.personId}`)).toEqual(['begun']);
    expect(await shown('author=nobody-of-that-name')).toEqual([]);
  });

  test('shows what somebody is in just now', async () => {
    const id = await anArticle('busy');
    expect(await shown('here=anybody', ada, { occupied: [id] })).toEqual(['busy']);
  });

  test('counts no further than it is asked to', async () => {
    expect(await countArticles(ada, { filter: NO_FILTER }, 3, clock)).toBe(3);
  });

  test('narrows what is named by id', async () => {
    const [fire, flood] = [await anArticle('fire'), await anArticle('flood', {}, { section: 'sport' })];
    const ids = [fire, flood, 'nothing'];
    expect((await shown('', ada, { ids })).toSorted()).toEqual(['fire', 'flood']);
    expect(await shown('section=sport', ada, { ids })).toEqual(['flood']);
  });
});

describe('words', () => {
  test.each([
    ['case and accents', 'Élysée façade', 'elysee FACADE'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['Arabic vowels and hamza', 'أَخْبار المِيناء', 'اخبار الميناء'],
    ['kinds of quotation marks', 'The mayor’s “no”', `mayor's "no"`],
    ['signs that stand for others', '100%_\\sure', '%_\\'],
  ])('are found whatever their %s', async (_, headline, q) => {
    await anArticle(headline);
    expect(await shown(`q=${encodeURIComponent(q)}`)).toEqual([headline]);
  });

  test('that mean others in a pattern are only themselves', async () => {
    await anArticle('fifty percent');
    expect(await shown('q=fifty%25percent')).toEqual([]);
    expect(await shown('q=fift_')).toEqual([]);
  });

  test('are those of now, also when a slugline, a byline or the name in it changes', async () => {
    const profile = { slug: 'noa', name: 'Noa Before' };
    const { id: profileId } = await db().profile.create({ data: profile, select: { id: true } });
    const { id, version } = await aReadyArticle(ada, { headline: 'searched', bylineText: 'Oldword' });
    expect(await shown('q=oldword')).toEqual(['searched']);
    await saveWorkingCopy(ada, id, { version, bylineText: '', slugline: 'BC-NEWWORD' });
    expect([await shown('q=oldword'), await shown('q=newword')]).toEqual([[], ['searched']]);
    await saveWorkingCopy(ada, id, { version: version + 1, bylines: [{ profileId, role: '' }] });
    expect(await shown('q=noa+before')).toEqual(['searched']);
    await db().profile.update({
      where: { id: profileId },
      data: { name: 'Noa After' },
      select: { id: true },
    });
    expect([await shown('q=noa+before'), await shown('q=noa+after')]).toEqual([[], ['searched']]);
    await saveWorkingCopy(ada, id, { version: version + 2, bylines: [] });
    expect(await shown('q=noa+after')).toEqual([]);
  });
});

describe('an order', () => {
  const section = 'section=ordered';
  beforeAll(async () => {
    await aSection('ordered');
    const rows = [
      ['old urgent', { priority: 'urgent', changedAt: at(-9), dueAt: at(9) }],
      ['new urgent', { priority: 'urgent', changedAt: at(-1) }],
      ['high', { priority: 'high', changedAt: at(-2), dueAt: at(3) }],
      ['new', { changedAt: at(-0.5) }],
      ['old', { changedAt: at(-10), dueAt: at(-3) }],
    ] as const;
    for (const [headline, columns] of rows) await anArticle(headline, columns, { section: 'ordered' });
  });

  test.each([
    ['changed', ['new', 'new urgent', 'high', 'old urgent', 'old']],
    ['due', ['old', 'high', 'old urgent', 'new', 'new urgent']],
    ['priority', ['new urgent', 'old urgent', 'high', 'new', 'old']],
    ['published', ['new', 'new urgent', 'high', 'old urgent', 'old']],
  ])('by %s is the same in pages of any size', async (sort, headlines) => {
    const filter = asked(`${section}&sort=${sort}`);
    for (const limit of [1, 2, 3, 100]) {
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await listArticles(ada, { filter, limit, cursor: cursor ?? null }, clock);
        seen.push(...page.articles.map(({ headline }) => headline));
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(headlines);
    }
  });

  test('by publication begins with what is live', async () => {
    const live = await anArticleIn(ada, ada, { publication: 'live' });
    expect((await listArticles(ada, { filter: asked('sort=published'), limit: 1 })).articles[0]?.id).toBe(
      live.id,
    );
  });

  test('of equal times goes by id, so that nothing is lost between pages', async () => {
    await aSection('equal');
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await anArticle(name, { changedAt: at(-20) }, { section: 'equal' });
    }
    const filter = asked('section=equal');
    const first = await listArticles(ada, { filter, limit: 2 });
    const second = await listArticles(ada, { filter, limit: 100, cursor: first.nextCursor });
    const names = [...first.articles, ...second.articles].map(({ headline }) => headline);
    expect(names).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  test('leaves out and repeats nothing that stands still while others change and come', async () => {
    const filter = asked('section=moving');
    await aSection('moving');
    const ids = new Map<string, string>();
    for (let n = 0; n < 9; n += 1) {
      ids.set(`m${n}`, await anArticle(`m${n}`, { changedAt: at(-20 - n) }, { section: 'moving' }));
    }
    const first = await listArticles(ada, { filter, limit: 3 }, clock);
    await anArticle('newcomer', { changedAt: at(-1) }, { section: 'moving' });
    for (const [name, changedAt] of [
      ['m1', at(-2)],
      ['m7', at(-3)],
    ] as const) {
      await db().article.update({
        where: { id: ids.get(name) ?? '' },
        data: { changedAt },
        select: { id: true },
      });
    }
    const rest = await listArticles(ada, { filter, limit: 100, cursor: first.nextCursor }, clock);
    const seen = [first, rest].flatMap(({ articles }) => articles.map(({ headline }) => headline));
    expect(seen).toEqual(['m0', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm8']);
  });

  test.each([
    'x',
    '0_1',
    '9_1_0190a000-0000-7000-8000-00000000dead',
    '0_x_0190a000-0000-7000-8000-00000000dead',
  ])('begins at no cursor %s', async (cursor) => {
    await expect(listArticles(ada, { cursor })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('what is confidential', () => {
  test('is in no list, no search and no count of those who are not on it', async () => {
    const id = await anArticle('secret inquiry', {}, {}, reporter);
    await hideArticle(ada, id, { isConfidential: true, memberIds: [] });
    const counted = (actor: Actor) => countArticles(actor, { filter: asked('q=secret') }, 9);
    expect([await shown('', grace), await shown('q=secret', grace), await counted(grace)]).toEqual([
      expect.not.arrayContaining(['secret inquiry']),
      [],
      0,
    ]);
    expect(await shown('', grace, { ids: [id] })).toEqual([]);
    for (const actor of [ada, reporter]) expect(await counted(actor)).toBe(1);
    await hideArticle(ada, id, { isConfidential: true, memberIds: [grace.personId ?? ''] });
    expect([await shown('q=secret', grace), await counted(grace)]).toEqual([['secret inquiry'], 1]);
    await hideArticle(ada, id, { isConfidential: true, memberIds: [] });
    await assignArticle(ada, id, { assigneeId: grace.personId });
    expect(await shown('q=secret&assignee=me', grace)).toEqual(['secret inquiry']);
  });

  test('and a contributor sees their own only', async () => {
    const contributor = await anActor('contributor');
    expect(await countArticles(contributor, {}, 9)).toBe(0);
    await anArticle('own', {}, { body: aBody('Mine.') }, contributor);
    expect(await shown('', contributor)).toEqual(['own']);
  });
});
