import { beforeAll, describe, expect, test } from 'vitest';
import { verifyAuditLog } from '#lib/audit/queries/verify.ts';
import { systemActor } from '#lib/auth/system-actor.ts';
import { db, readerDb } from '#lib/db.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { fillDemo } from './commands.ts';
import { PAPER, SECTIONS } from './paper.ts';

withTestNewsroom();

// What goes by the database's clock, such as an embargo, is measured against the same now.
const NOW = new Date();
/** It takes a third of a minute where nothing else is going on. */
const LONGEST_MS = 180_000;
const demo = systemActor('a test');
const steps: string[] = [];

const filling = (signal = new AbortController().signal) => ({
  now: NOW,
  passwordOf: (key: string) => `the password of ${key}`,
  signal,
  step: async <T>(name: string, _doing: string, work: () => Promise<T>) => {
    steps.push(name);
    return await work();
  },
});

beforeAll(() => fillDemo(demo, filling()), LONGEST_MS);

describe('the demonstration', () => {
  test('has a staff of twelve, each with a profile, and sections and tags', async () => {
    const where = { disabledAt: null };
    const roles = await db().person.groupBy({ by: ['role'], where, _count: true, orderBy: { role: 'asc' } });
    expect(roles.map(({ role, _count }) => [role, _count])).toEqual([
      ['contributor', 2],
      ['reporter', 6],
      ['editor', 3],
      ['admin', 1],
    ]);
    expect(
      await db().personSection.findMany({ distinct: ['personId'], select: { personId: true } }),
    ).toHaveLength(2);
    expect(await db().profile.count({ where: { personId: { not: null }, bio: { not: '' } } })).toBe(12);
    expect(await db().profile.count({ where: { kind: 'organisation' } })).toBe(1);
    const sections = await readerDb().publishedSection.findMany({
      where: { holdsPages: false },
      orderBy: { position: 'asc' },
    });
    expect(sections.map(({ name }) => name)).toEqual(SECTIONS.map(({ name }) => name));
    expect(await db().tag.count()).toBeGreaterThanOrEqual(30);
    expect(await readerDb().publishedNewsroom.findFirst()).toMatchObject({
      name: PAPER.name,
      timeZone: PAPER.timeZone,
    });
  });

  test('has Hebrew stories that lead readers to the English ones that they were made from, and back', async () => {
    const found = await readerDb().publishedTranslation.findMany({
      orderBy: [{ language: 'asc' }, { slug: 'asc' }],
      select: { language: true, isOriginal: true },
    });
    expect(found).toEqual([
      { language: 'en', isOriginal: true },
      { language: 'en', isOriginal: true },
      { language: 'he', isOriginal: false },
      { language: 'he', isOriginal: false },
    ]);
  });

  test('says on every page how it is reached and by which rules it works', async () => {
    const { pages, contactEmail } = await readerDb().publishedNewsroom.findFirstOrThrow();
    expect(pages).toMatchObject({
      contact: { address: '/about/contact' },
      ethics: { address: '/about/ethics', headline: 'How we work' },
    });
    expect(contactEmail).toContain('lantern.example');
  });

  test('has somebody who left, and two who are invited, one of them too long ago', async () => {
    expect(await db().person.count({ where: { disabledAt: { not: null } } })).toBe(1);
    const invited = await db().invitation.findMany({
      orderBy: { expiresAt: 'asc' },
      select: { expiresAt: true },
    });
    expect(invited.map(({ expiresAt }) => expiresAt > NOW)).toEqual([false, true]);
  });

  test('has stories in every state', async () => {
    const rows = await db().article.groupBy({
      by: ['publication', 'stage'],
      _count: true,
      where: { trashedAt: null },
    });
    const count = (publication: string, stage?: string) =>
      rows
        .filter((row) => row.publication === publication && (stage === undefined || row.stage === stage))
        .reduce((sum, row) => sum + row._count, 0);
    expect(count('live')).toBeGreaterThan(180);
    expect(count('live', 'in_review')).toBe(0);
    expect([count('unpublished'), count('killed'), count('scheduled')]).toEqual([1, 1, 3]);
    expect([count('never', 'in_review'), count('never', 'approved'), count('never', 'draft')]).toEqual([
      4, 2, 7,
    ]);
    expect(await db().article.count({ where: { stage: 'draft', stageNote: { not: '' } } })).toBe(2);
    expect(await db().article.count({ where: { isConfidential: true } })).toBe(1);
    expect(await db().article.count({ where: { embargoUntil: { gt: NOW } } })).toBe(1);
    expect(await db().article.count({ where: { trashedAt: { not: null } } })).toBe(1);
    expect(
      await db().article.count({ where: { dueAt: { not: null }, assigneeId: { not: null } } }),
    ).toBeGreaterThan(3);
    expect(await readerDb().publishedCorrection.count()).toBeGreaterThanOrEqual(6);
    expect(await readerDb().publishedArticle.count({ where: { language: 'he' } })).toBeGreaterThanOrEqual(6);
  });

  test('has come about over a year and up to today, nothing later than now', async () => {
    const { _min, _max } = await db().article.aggregate({
      _min: { firstPublishedAt: true, createdAt: true },
      _max: { firstPublishedAt: true, createdAt: true, changedAt: true },
    });
    const days = (from: Date | null) => (NOW.getTime() - (from ?? NOW).getTime()) / 86_400_000;
    expect(days(_min.firstPublishedAt)).toBeGreaterThan(360);
    expect(days(_max.firstPublishedAt)).toBeLessThan(0.2);
    expect(days(_max.changedAt)).toBeGreaterThanOrEqual(0);
    expect(await db().article.count({ where: { createdAt: { gt: db().article.fields.changedAt } } })).toBe(0);
  });

  test('has a history of revisions, and audit lines whose chain is whole', async () => {
    expect(await db().revision.count()).toBeGreaterThan(250);
    expect(await db().auditEvent.count({ where: { outcome: 'refused' } })).toBe(0);
    expect(await db().auditEvent.count({ where: { action: 'article.publish' } })).toBeGreaterThan(180);
    expect(await verifyAuditLog(demo)).toMatchObject({ fault: null });
  });

  test('has told people of the last days, and left nothing to be told when it starts', async () => {
    expect(await db().outboxEvent.count({ where: { handledAt: null } })).toBe(0);
    expect(await db().mailMessage.count({ where: { sentAt: null } })).toBe(0);
    const kinds = await db().notice.groupBy({ by: ['kind'] });
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['review_asked', 'sent_back', 'assigned', 'published', 'corrected']),
    );
    const unread = await db().notice.groupBy({ by: ['personId'], where: { readAt: null }, _count: true });
    for (const { _count } of unread) expect(_count).toBeLessThan(25);
    expect(await db().notice.count({ where: { at: { gt: NOW } } })).toBe(0);
  });
});

test('is for admins, and for a newsroom without people', async () => {
  await expect(fillDemo(await anActor('editor'), filling())).rejects.toMatchObject({ code: 'not_allowed' });
  const articles = await db().article.count();
  await expect(fillDemo(demo, filling())).rejects.toMatchObject({ code: 'wrong_state' });
  expect(await db().article.count()).toBe(articles);
  expect(steps).toEqual(['Demo staff', 'Demo pages', 'Demo archive', 'Demo desk', 'Demo readers']);
});
