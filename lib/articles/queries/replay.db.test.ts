import { Slice } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import { beforeAll, describe, expect, test } from 'vitest';
import { importWire } from '#lib/articles/commands/import-wire.ts';
import { saveNamedRevision } from '#lib/articles/commands/name-revision.ts';
import { restoreMoment } from '#lib/articles/commands/restore-moment.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { getRevision, listRevisions } from '#lib/articles/queries/revisions.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { appendSteps } from '#lib/collab/commands/append-steps.ts';
import { contentAfter, type StoryContent } from '#lib/content/replay/moment.ts';
import { contentSchema, SCHEMA_VERSION } from '#lib/content/schema.ts';
import { db } from '#lib/db.ts';
import type { Clock } from '#lib/shared/clock.ts';
import { aBody, aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { getReplayFacts, getReplaySegment, type ReplaySegment } from './replay.ts';

withTestNewsroom();

let ada: Actor;
let grace: Actor;
beforeAll(async () => {
  await aSection('world');
  ada = await anActor('editor');
  grace = await anActor('admin');
});

const at = (time: string) => () => new Date(`2027-01-01T${time}:00Z`);

/** Types into the beginning of the kicker, one letter a step, as somebody's editor does. */
async function type(actor: Actor, articleId: string, text: string, clock?: Clock): Promise<void> {
  const { textVersion: version } = await getArticleForEditing(actor, articleId);
  const steps = [...text].toReversed().map((letter) => {
    const slice = new Slice(contentSchema.node('kicker', null, contentSchema.text(letter)).content, 0, 0);
    return new ReplaceStep(1, 1, slice).toJSON();
  });
  const batch = { version, steps, clientId: `client-of-${actor.role}`, schemaVersion: SCHEMA_VERSION };
  await appendSteps(actor, articleId, batch, clock);
}

const textOf = (nodes: StoryContent['body']): string =>
  JSON.stringify(nodes)
    .match(/(?<="text":")[^"]*/g)
    ?.join('|') ?? '';

function kickersOf({ content, moments }: ReplaySegment): string[] {
  const kickers = [content];
  for (const moment of moments) kickers.push(contentAfter(kickers.at(-1) ?? content, moment));
  return kickers.map(({ kicker }) => kicker.map(({ text }) => text).join(''));
}

describe('replay', () => {
  test('begins with the words that an article was made with, and goes on to the working copy', async () => {
    const { id } = await aReadyArticle(ada, { headline: 'Fire', body: aBody('It burns.') });
    await type(grace, id, 'abc', at('12:00'));
    await saveWorkingCopy(ada, id, { version: 2, kicker: 'abcd' });

    expect(await getReplayFacts(ada, id)).toEqual({ first: 0, last: 4, isWhole: true, sessions: [1] });
    const segment = await getReplaySegment(ada, id, 0);
    expect(segment).toMatchObject({ first: 0, last: 4, gapAfter: null, resumesAt: null });
    expect(kickersOf(segment)).toEqual(['', 'c', 'bc', 'abc', 'abcd']);
    expect([textOf(segment.content.headline), textOf(segment.content.body)]).toEqual(['Fire', 'It burns.']);
    expect(segment.sources).toMatchObject([
      { kind: 'first', personId: ada.personId, name: ada.name },
      { kind: 'typed', personId: grace.personId, name: grace.name },
      { kind: 'written', personId: ada.personId, name: ada.name },
    ]);
  });

  test('of an article that nobody has written in shows it as it is', async () => {
    const { id } = await aReadyArticle(ada, { headline: 'Quiet' });
    expect(await getReplayFacts(ada, id)).toMatchObject({ first: 0, last: 0, sessions: [] });
    const segment = await getReplaySegment(ada, id, 0);
    expect([textOf(segment.content.headline), segment.moments]).toEqual(['Quiet', []]);
  });

  test('knows what was imported', async () => {
    const { id } = await importWire(ada, { text: 'Ferry sails\n\nThe ferry sailed.', publish: false });
    await type(grace, id, 'x');
    expect((await getReplaySegment(ada, id, 1)).sources.map(({ kind }) => kind)).toEqual([
      'imported',
      'typed',
    ]);
  });

  test('comes in segments that lead on to each other', async () => {
    const { id } = await aReadyArticle(ada);
    await type(ada, id, 'a'.repeat(150), at('12:00'));
    await saveWorkingCopy(ada, id, { version: 2, kicker: '' }, at('12:01'));
    await type(ada, id, 'a'.repeat(48), at('12:02'));
    await type(grace, id, 'b', at('12:30'));
    await type(ada, id, 'cd', at('12:31'));

    const [one, two] = [await getReplaySegment(ada, id, 150), await getReplaySegment(ada, id, 202)];
    expect([one.first, one.last, two.first, two.last]).toEqual([0, 200, 200, 202]);
    expect(kickersOf(one).at(-1)).toBe(kickersOf(two)[0]);
    expect(kickersOf(two).at(-1)).toBe(`cdb${'a'.repeat(48)}`);
    expect((await getReplayFacts(ada, id)).sessions).toEqual([1, 200]);
    expect(two.sources.map(({ kind, name }) => [kind, name])).toEqual([
      ['first', ada.name],
      ['typed', ada.name],
      ['written', ada.name],
      ['typed', grace.name],
      ['typed', ada.name],
    ]);
  });

  test('is for those who may see the article', async () => {
    const { id } = await aReadyArticle(ada);
    const contributor = await anActor('contributor');
    const own = await aReadyArticle(contributor);
    expect(await getReplayFacts(contributor, own.id)).toMatchObject({ first: 0 });
    for (const unseen of [id, 'not-an-id', ada.personId ?? '']) {
      await expect(getReplayFacts(contributor, unseen)).rejects.toMatchObject({ code: 'not_found' });
      await expect(getReplaySegment(contributor, unseen, 0)).rejects.toMatchObject({ code: 'not_found' });
      const restore = restoreMoment(contributor, unseen, { version: 1, textVersion: 0 });
      await expect(restore).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  test.each([-1, 99, Number.NaN])('at %s answers with what there is', async (version) => {
    const { id } = await aReadyArticle(ada);
    await type(ada, id, 'abc');
    expect(await getReplaySegment(ada, id, version)).toMatchObject({ first: 0, last: 3 });
  });
});

describe('a gap in the log', () => {
  /** A log of ten versions, a revision at the sixth, whose fourth step is gone. */
  async function aLogWithAGap() {
    const { id } = await aReadyArticle(ada);
    await type(ada, id, 'abcdef');
    await saveNamedRevision(ada, id, { version: 2, name: 'Six' });
    await type(grace, id, 'ghij');
    await db().$executeRaw`DELETE FROM article_step WHERE article_id = ${id}::uuid AND version = 4`;
    return id;
  }

  test('is told, and replay goes on after it from the next revision', async () => {
    const id = await aLogWithAGap();
    const before = await getReplaySegment(ada, id, 2);
    expect(before).toMatchObject({ first: 0, last: 3, gapAfter: null, resumesAt: 6 });
    expect(kickersOf(before)).toEqual(['', 'f', 'ef', 'def']);
    const after = await getReplaySegment(ada, id, 8);
    expect(after).toMatchObject({ first: 6, last: 10, gapAfter: 3, resumesAt: null });
    expect(kickersOf(after)[0]).toBe('abcdef');
    expect(await getReplaySegment(ada, id, 4)).toEqual(after);
    expect(after.sources.map(({ kind }) => kind)).toEqual(['first', 'typed']);
  });

  test('without a revision after it leaves the working copy', async () => {
    const { id } = await aReadyArticle(ada);
    await type(ada, id, 'abcdef');
    await db().$executeRaw`DELETE FROM article_step WHERE article_id = ${id}::uuid AND version = 4`;
    expect(await getReplaySegment(ada, id, 2)).toMatchObject({ last: 3, resumesAt: 6 });
    expect(await getReplaySegment(ada, id, 6)).toMatchObject({ first: 6, last: 6, gapAfter: 3, moments: [] });
  });

  test('at the beginning, as in logs from before it was kept, says that they are not whole', async () => {
    const id = await aLogWithAGap();
    await db().$executeRaw`DELETE FROM article_step WHERE article_id = ${id}::uuid AND version = 0`;
    expect(await getReplayFacts(ada, id)).toMatchObject({ first: 6, last: 10, isWhole: false });
    expect(await getReplaySegment(ada, id, 0)).toMatchObject({ first: 6, gapAfter: null });
  });

  test('cannot be restored to', async () => {
    const id = await aLogWithAGap();
    const { version } = await getArticleForEditing(ada, id);
    for (const textVersion of [4, 5, 11]) {
      const refused = restoreMoment(ada, id, { version, textVersion });
      await expect(refused).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

describe('a moment', () => {
  test('is restored as it was, and what stood there is kept', async () => {
    const { id } = await aReadyArticle(ada, { headline: 'Fire', body: aBody('It burns.') });
    await type(ada, id, 'abc');
    const then = await getArticleForEditing(ada, id);
    await saveWorkingCopy(ada, id, {
      version: then.version,
      headline: 'Out',
      body: aBody('Over.'),
      tags: [],
    });

    const { kept, revision, article } = await restoreMoment(grace, id, {
      version: then.version + 1,
      textVersion: 3,
    });

    const words = ({ kicker, headline, body }: typeof article) => ({ kicker, headline, body });
    expect(words(article)).toEqual(words(then));
    expect(await getRevision(ada, id, revision)).toMatchObject({ reason: 'restore', ...words(then) });
    expect(await getRevision(ada, id, kept ?? 0)).toMatchObject({ headline: 'Out', kicker: 'abc' });
    expect((await listRevisions(ada, id)).revisions[0]?.by.name).toBe(grace.name);
  });

  test('is not restored over what somebody has written since, nor by those who may only read', async () => {
    const { id, version } = await aReadyArticle(ada);
    await type(ada, id, 'abc');
    const stale = restoreMoment(ada, id, { version, textVersion: 1 });
    await expect(stale).rejects.toMatchObject({ code: 'stale_version' });
    const reader = restoreMoment(await anActor('reporter'), id, { version: version + 1, textVersion: 1 });
    await expect(reader).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

test('the name of somebody whose account is gone stays', async () => {
  const { id } = await aReadyArticle(ada);
  const leaver = await anActor('editor');
  for (const actor of [ada, leaver, ada]) await type(actor, id, 'abc');
  await db().auditEvent.create({
    data: {
      actorName: 'x',
      action: 'person.create',
      objectType: 'person',
      objectId: leaver.personId,
      after: { name: leaver.name },
    },
    select: { id: true },
  });
  await db().person.delete({ where: { id: leaver.personId ?? '' }, select: { id: true } });
  const { sources } = await getReplaySegment(ada, id, 0);
  expect(sources.map(({ name }) => name)).toEqual([ada.name, ada.name, leaver.name]);
});
