import { beforeAll, describe, expect, test } from 'vitest';
import { getLiveRevision, getRevision, listRevisions } from '#lib/articles/queries/revisions.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { edited, seeded } from '#lib/content/diff/testing/bodies.ts';
import { db } from '#lib/db.ts';
import { createProfile } from '#lib/profiles/commands.ts';
import { createTag } from '#lib/taxonomy/commands.ts';
import { aBody, aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { importWire } from './import-wire.ts';
import { nameRevision, saveNamedRevision } from './name-revision.ts';
import { publishArticle } from './publish-article.ts';
import { restoreBlock, restoreRevision } from './restore-revision.ts';
import { saveWorkingCopy } from './save-working-copy.ts';

withTestNewsroom();

let ada: Actor;
let grace: Actor;
let worldId: string;

beforeAll(async () => {
  worldId = await aSection('world');
  await aSection('sport');
  ada = await anActor('editor');
  grace = await anActor('admin');
});

const at = (time: string) => () => new Date(`2027-01-01T${time}:00Z`);
const inOneMinute = at('00:01');

async function history(articleId: string) {
  const { revisions } = await listRevisions(grace, articleId);
  return revisions.map(({ number, reason, by, size }) => [number, reason, by.name, size.added, size.removed]);
}

describe('a session of writing', () => {
  test('is kept, with its author and time, when writing goes on after a pause of ten minutes', async () => {
    const draft = await aReadyArticle(ada);
    await saveWorkingCopy(ada, draft.id, { version: 1, kicker: 'One' }, at('12:00'));
    await saveWorkingCopy(ada, draft.id, { version: 2, kicker: 'One two' }, at('12:09'));
    const before = (await listRevisions(ada, draft.id)).revisions.length;

    await saveWorkingCopy(ada, draft.id, { version: 3, kicker: 'One two three' }, at('12:19'));

    const { revisions } = await listRevisions(ada, draft.id);
    expect(revisions).toHaveLength(before + 1);
    expect(revisions[0]).toMatchObject({
      reason: 'save',
      by: { id: ada.personId },
      at: '2027-01-01T12:09:00.000Z',
    });
    expect(await getRevision(ada, draft.id, revisions[0]?.number ?? 0)).toMatchObject({ kicker: 'One two' });
  });

  test('ends when somebody else writes, and turns of several writers make few revisions', async () => {
    const draft = await aReadyArticle(ada);
    let version = draft.version;
    for (const minute of ['00', '01', '02', '03', '12', '13']) {
      for (const actor of [ada, grace]) {
        const words = { version, kicker: `${actor.name} at ${minute}` };
        ({ version } = await saveWorkingCopy(actor, draft.id, words, at(`12:${minute}`)));
      }
    }
    // The oldest is the draft itself, whose making lies long before.
    const { revisions } = await listRevisions(ada, draft.id);
    expect(revisions.map((revision) => revision.at.slice(11, 16))).toEqual([
      '12:12',
      '12:03',
      '12:00',
      draft.changedAt.slice(11, 16),
    ]);
  });

  test('is not kept twice when a revision holds it already, nor when nothing was written', async () => {
    const draft = await aReadyArticle(ada);
    const live = await publishArticle(ada, draft.id, { version: 1 }, at('12:00'));
    await saveWorkingCopy(grace, draft.id, { version: live.version, kicker: 'Later' }, at('15:00'));
    expect(await history(draft.id)).toHaveLength(1);
    const blank = await aReadyArticle(ada, { headline: '', standfirst: '', body: aBody(' ') });
    await saveWorkingCopy(grace, blank.id, { version: 1, kicker: 'Begun' }, at('12:00'));
    expect(await history(blank.id)).toEqual([]);
  });
});

describe('restoring', () => {
  test('brings words, bylines, tags and section back, keeps what stood there, and records itself', async () => {
    const { id: profileId } = await createProfile(ada, { name: 'Ann', kind: 'person' });
    await createTag(ada, { name: 'Port' });
    const first = { headline: 'First', bylines: [{ profileId, role: '' }], tags: ['port'], section: 'world' };
    const draft = await aReadyArticle(ada, first);
    await saveNamedRevision(ada, draft.id, { version: 1, name: 'As filed' });
    const second = { version: 1, headline: 'Second', bylines: [], tags: [], section: 'sport' };
    const changed = await saveWorkingCopy(ada, draft.id, second);

    const { article, kept, revision } = await restoreRevision(grace, draft.id, {
      version: changed.version,
      revision: 1,
    });

    expect(article).toMatchObject({
      headline: 'First',
      tags: ['port'],
      section: 'world',
      version: changed.version + 1,
    });
    expect(article.bylines).toMatchObject([{ profileId }]);
    expect([kept, revision]).toEqual([2, 3]);
    expect(await getRevision(ada, draft.id, 2)).toMatchObject({
      headline: 'Second',
      by: { id: ada.personId },
    });
    expect(await getRevision(ada, draft.id, 3)).toMatchObject({
      headline: 'First',
      reason: 'restore',
      by: { id: grace.personId },
    });
    const lines = await db().auditEvent.findMany({
      where: { objectId: draft.id, action: 'article.restore' },
    });
    expect(lines).toMatchObject([{ personId: grace.personId, after: { from: 1, revision: 3 } }]);
  });

  test('of any of 200 random revisions gives the same JSON, byte for byte', async () => {
    const random = seeded(7);
    let body = aBody('Begun.');
    const draft = await aReadyArticle(ada, { body });
    let version = draft.version;
    for (let round = 1; round <= 200; round += 1) {
      body = edited(body, random);
      ({ version } = await saveWorkingCopy(ada, draft.id, { version, body }, inOneMinute));
      await saveNamedRevision(ada, draft.id, { version, name: `${round}` }, inOneMinute);
    }
    const last = (await listRevisions(ada, draft.id, { limit: 1 })).revisions[0]?.number ?? 0;
    for (let round = 0; round < 200; round += 1) {
      const revision = 1 + random.number(last);
      ({ version } = (await restoreRevision(ada, draft.id, { version, revision }, inOneMinute)).article);
      const [same] = await db().$queryRaw<{ equal: boolean }[]>`
        SELECT a.body::text = r.body::text AS equal FROM article a JOIN revision r ON r.article_id = a.id
        WHERE a.id = ${draft.id}::uuid AND r.number = ${revision}`;
      expect(same).toEqual({ equal: true });
    }
  }, 120_000);

  test('tells open rooms by steps', async () => {
    const draft = await aReadyArticle(ada, { headline: 'First' });
    await saveNamedRevision(ada, draft.id, { version: 1, name: 'First' });
    const changed = await saveWorkingCopy(ada, draft.id, { version: 1, headline: 'Second' });

    const { article } = await restoreRevision(ada, draft.id, { version: changed.version, revision: 1 });

    expect(article.textVersion).toBe(changed.textVersion + 1);
    const where = { articleId: draft.id, version: { gte: 1 } };
    expect(await db().articleStep.count({ where })).toBe(article.textVersion);
  });

  test('changes nothing for readers until it is published', async () => {
    const draft = await aReadyArticle(ada, { headline: 'First' });
    const live = await publishArticle(ada, draft.id, { version: 1 });
    const changed = await saveWorkingCopy(ada, draft.id, { version: live.version, headline: 'Second' });
    const updated = await publishArticle(ada, draft.id, { version: changed.version });

    const { article } = await restoreRevision(ada, draft.id, { version: updated.version, revision: 1 });

    expect(article).toMatchObject({
      headline: 'First',
      hasUnpublishedChanges: true,
      address: updated.address,
    });
    expect(await getLiveRevision(ada, draft.id)).toMatchObject({ headline: 'Second', isLive: true });
  });

  test('one block puts back that block and leaves the rest', async () => {
    const draft = await aReadyArticle(ada, { body: aBody('Alpha one two.', 'Beta three four.') });
    await saveNamedRevision(ada, draft.id, { version: 1, name: 'First' });
    const changed = await saveWorkingCopy(ada, draft.id, {
      version: 1,
      body: aBody('Alpha now.', 'New at the end.'),
    });

    const input = { version: changed.version, revision: 1, block: 1 };
    const { article } = await restoreBlock(ada, draft.id, input);

    expect(article.body).toEqual(aBody('Alpha now.', 'Beta three four.', 'New at the end.'));
    const again = restoreBlock(ada, draft.id, { ...input, version: article.version });
    await expect(again).rejects.toMatchObject({ code: 'already_done' });
  });

  test.each([
    ['a stale version', { version: 99, revision: 1 }, 'stale_version'],
    ['a revision that is not there', { version: 1, revision: 99 }, 'not_found'],
    ['a revision that is no number', { version: 1, revision: 0 }, 'invalid_input'],
  ])('%s is refused and nothing is written', async (_, input, code) => {
    const draft = await aReadyArticle(ada);
    await saveNamedRevision(ada, draft.id, { version: 1, name: 'First' });

    await expect(restoreRevision(ada, draft.id, input)).rejects.toMatchObject({ code });

    expect(await getArticleForEditing(ada, draft.id)).toMatchObject({ version: 1 });
    expect(await history(draft.id)).toHaveLength(1);
  });

  test('is for those who may edit, and into sections they may use', async () => {
    const draft = await aReadyArticle(ada, { section: 'sport' });
    await saveNamedRevision(ada, draft.id, { version: 1, name: 'In sport' });
    await saveWorkingCopy(ada, draft.id, { version: 1, section: 'world' });
    for (const stranger of [await anActor('reporter'), await anActor('editor', [worldId])]) {
      const refused = restoreRevision(stranger, draft.id, { version: 2, revision: 1 });
      await expect(refused).rejects.toMatchObject({ code: 'not_allowed' });
    }
    const unseen = restoreRevision(await anActor('contributor'), draft.id, { version: 2, revision: 1 });
    await expect(unseen).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('names', () => {
  test('are given, changed and taken away, and the revision stays as it was', async () => {
    const draft = await aReadyArticle(ada);
    const number = await saveNamedRevision(ada, draft.id, { version: 1, name: ' As filed ' });
    const named = await getRevision(ada, draft.id, number);
    expect(named.name).toBe('As filed');

    await nameRevision(grace, draft.id, { revision: number, name: 'Before legal' });
    expect(await getRevision(ada, draft.id, number)).toEqual({ ...named, name: 'Before legal' });
    await nameRevision(grace, draft.id, { revision: number, name: '' });
    expect(await getRevision(ada, draft.id, number)).toEqual({ ...named, name: null });
  });

  test('saving the same words under a name twice keeps them once', async () => {
    const draft = await aReadyArticle(ada);
    await saveNamedRevision(ada, draft.id, { version: 1, name: 'One' });
    await saveNamedRevision(ada, draft.id, { version: 1, name: 'Two' });
    expect((await listRevisions(ada, draft.id)).revisions).toMatchObject([{ number: 1, name: 'Two' }]);
  });

  test('are for those who may edit', async () => {
    const draft = await aReadyArticle(ada);
    await saveNamedRevision(ada, draft.id, { version: 1, name: 'One' });
    const refused = nameRevision(await anActor('reporter'), draft.id, { revision: 1, name: 'Mine' });
    await expect(refused).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('the timeline', () => {
  test('begins with the import of a story that came as copy', async () => {
    const { id } = await importWire(ada, {
      text: 'Ferry sails\n\nThe ferry sailed at nine.',
      publish: false,
    });
    expect(await listRevisions(ada, id)).toMatchObject({ revisions: [{ number: 1, reason: 'import' }] });
  });

  test('says how many words came and went, and goes on page by page', async () => {
    const draft = await aReadyArticle(ada, {
      headline: 'Ferry',
      standfirst: '',
      body: aBody('One two three.'),
    });
    await saveNamedRevision(ada, draft.id, { version: 1, name: 'a' });
    await saveWorkingCopy(ada, draft.id, { version: 1, body: aBody('One three four five.') });
    await saveNamedRevision(ada, draft.id, { version: 2, name: 'b' });

    expect(await history(draft.id)).toEqual([
      [2, 'save', ada.name, 2, 1],
      [1, 'save', ada.name, 4, 0],
    ]);
    const newest = await listRevisions(ada, draft.id, { limit: 1 });
    expect(newest).toMatchObject({
      revisions: [{ number: 2, size: { added: 2, removed: 1 } }],
      nextBefore: 2,
    });
    const oldest = await listRevisions(ada, draft.id, { limit: 1, before: 2 });
    expect(oldest).toMatchObject({ revisions: [{ number: 1 }], nextBefore: null });
  });

  test('of an article that is not one’s to see is not there', async () => {
    const draft = await aReadyArticle(ada);
    await expect(listRevisions(await anActor('contributor'), draft.id)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
