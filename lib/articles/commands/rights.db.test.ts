import { beforeAll, describe, expect, test } from 'vitest';
import { listArticles } from '#lib/articles/queries/list.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import { TRANSITION_NAMES, TRANSITIONS, type Transition } from '#lib/articles/workflow.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { withTestNewsroom } from '#lib/testing/newsroom.ts';
import {
  anArticleIn,
  type DeskPeople,
  deskPeople,
  PERFORM,
  placeFor,
  recordsOf,
} from '#lib/testing/transitions.ts';
import { assignArticle, claimArticle, hideArticle } from './assign-article.ts';
import { saveWorkingCopy } from './save-working-copy.ts';

withTestNewsroom();

let admin: Actor;
let people: DeskPeople;

beforeAll(async () => {
  people = await deskPeople();
  admin = people.admin;
});

describe('who may do what', () => {
  const DECIDERS = ['editor', 'admin'] as const;
  const allowed: Record<Transition['privilege'], readonly (keyof typeof people)[]> = {
    file: ['reporter', ...DECIDERS],
    decide: DECIDERS,
    publish: DECIDERS,
    trash: ['reporter', ...DECIDERS],
  };

  test.each(TRANSITION_NAMES)('%s of a reporter’s story', async (name) => {
    const article = await anArticleIn(people.reporter, admin, placeFor(name));
    const before = await recordsOf(article.id);
    const those = Object.entries(people) as [keyof typeof people, Actor][];
    const forbidden = those.filter(([who]) => !allowed[TRANSITIONS[name].privilege].includes(who));
    for (const [who, actor] of forbidden) {
      // A contributor sees nothing but their own.
      const code = who === 'contributor' ? 'not_found' : 'not_allowed';
      await expect(PERFORM[name](actor, article), who).rejects.toMatchObject({ code });
    }
    expect(await recordsOf(article.id)).toEqual(before);
    const refused = { objectId: article.id, outcome: 'refused' } as const;
    expect(await db().auditEvent.count({ where: refused })).toBe(forbidden.length);
    for (const who of allowed[TRANSITIONS[name].privilege]) {
      const another = await anArticleIn(people.reporter, admin, placeFor(name));
      await expect(PERFORM[name](people[who], another), who).resolves.toMatchObject({ id: another.id });
    }
  });

  test('contributors file and trash their own drafts, and decide nothing', async () => {
    const own = await aReadyArticle(people.contributor);
    expect(own.may).toMatchObject({
      submit: true,
      trash: true,
      publish: false,
      schedule: false,
      claim: false,
    });
    const filed = await PERFORM.submit(people.contributor, own);
    expect(filed.may).toMatchObject({ withdraw: true, trash: false, edit: false, approve: false });
  });

  test('whoever an article is assigned to edits and files it as their own', async () => {
    const article = await aReadyArticle(people.reporter);
    await expect(PERFORM.submit(people.colleague, article)).rejects.toMatchObject({ code: 'not_allowed' });
    const given = await assignArticle(people.editor, article.id, { assigneeId: people.colleague.personId });
    expect((await getArticleForEditing(people.colleague, article.id)).may).toMatchObject({
      edit: true,
      trash: false,
    });
    await expect(PERFORM.submit(people.colleague, given)).resolves.toMatchObject({ stage: 'in_review' });
  });

  test('nothing is assigned to a contributor, to nobody known, or by a reporter', async () => {
    const { id } = await aReadyArticle(people.reporter);
    const to = (assigneeId: string | null) => ({ assigneeId });
    const unknown = '0193f000-0000-7000-8000-00000000dead';
    for (const assigneeId of [people.contributor.personId, unknown]) {
      await expect(assignArticle(people.editor, id, to(assigneeId))).rejects.toMatchObject({
        code: 'invalid_input',
        fields: { assigneeId: expect.any(String) },
      });
    }
    await expect(assignArticle(people.reporter, id, to(people.reporter.personId))).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });

  test('of several who claim an article one gets it', async () => {
    const { id } = await aReadyArticle(people.reporter);
    const both = [people.colleague, people.editor, people.admin].map((actor) => claimArticle(actor, id));
    const results = await Promise.allSettled(both);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await recordsOf(id)).last?.action).toBe('article.assign');
  });
});

describe('two pairs of eyes', () => {
  test('whoever wrote the newest words neither publishes nor schedules them, the other does', async () => {
    await db().newsroom.update({ where: { id: 1 }, data: { twoPairsOfEyes: true } });
    try {
      const draft = await aReadyArticle(people.reporter);
      const version = draft.version;
      const edited = await saveWorkingCopy(people.editor, draft.id, {
        version,
        standfirst: 'Boats sail again.',
      });
      for (const name of ['publish', 'schedule'] as const) {
        await expect(PERFORM[name](people.editor, edited)).rejects.toMatchObject({
          code: 'not_allowed',
          message: expect.stringContaining('somebody else'),
        });
      }
      await expect(PERFORM.publish(admin, edited)).resolves.toMatchObject({ publication: 'live' });
    } finally {
      await db().newsroom.update({ where: { id: 1 }, data: { twoPairsOfEyes: false } });
    }
  });
});

describe('a confidential story', () => {
  test('is there for its author, assignee, members and admins, and for others it is not', async () => {
    const { id } = await aReadyArticle(people.reporter, { headline: 'Not yet' });
    const hidden = await hideArticle(people.reporter, id, {
      isConfidential: true,
      memberIds: [people.editor.personId ?? ''],
    });
    for (const actor of [people.reporter, people.editor, admin]) {
      expect((await getArticleForEditing(actor, id)).isConfidential).toBe(true);
    }
    for (const actor of [people.colleague, people.sportEditor, people.contributor]) {
      await expect(getArticleForEditing(actor, id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(PERFORM.submit(actor, hidden)).rejects.toMatchObject({ code: 'not_found' });
      expect((await listArticles(actor, { limit: 100 })).articles.map((article) => article.id)).not.toContain(
        id,
      );
    }
    await assignArticle(people.editor, id, { assigneeId: people.colleague.personId });
    await expect(getArticleForEditing(people.colleague, id)).resolves.toMatchObject({ id });
  });
});
