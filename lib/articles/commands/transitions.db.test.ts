import { beforeAll, describe, expect, test } from 'vitest';
import { PUBLICATIONS, STAGES } from '#lib/articles/kinds.ts';
import { isPossible, placeAfter, TRANSITION_NAMES, type TransitionName } from '#lib/articles/workflow.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { aBody, aReadyArticle } from '#lib/testing/articles.ts';
import { withTestNewsroom } from '#lib/testing/newsroom.ts';
import {
  anArticleIn,
  type DeskPeople,
  deskPeople,
  PERFORM,
  placeFor,
  recordsOf,
} from '#lib/testing/transitions.ts';
import { publishArticle } from './publish-article.ts';
import { saveWorkingCopy } from './save-working-copy.ts';

withTestNewsroom();

let admin: Actor;
let people: DeskPeople;

beforeAll(async () => {
  people = await deskPeople();
  admin = people.admin;
});

/** What a successful transition keeps as a new revision. */
const KEEPS = new Set<TransitionName>([
  'submit',
  'approve',
  'publish',
  'publishUpdate',
  'schedule',
  'scheduleUpdate',
]);

/** What the newest transaction that touched an article wrote last, by the number of the command. */
async function lastWrittenOf(id: string): Promise<string | undefined> {
  const written = await db().$queryRaw<{ name: string }[]>`
    WITH line AS (
      SELECT xmin, cmin FROM audit_event WHERE object_id = ${id}::uuid ORDER BY audit_event.id DESC LIMIT 1)
    SELECT name FROM (
      SELECT 'audit_event' AS name, xmin, cmin FROM line
      UNION ALL SELECT 'article', xmin, cmin FROM article WHERE id = ${id}::uuid
      UNION ALL SELECT 'outbox_event', xmin, cmin FROM outbox_event WHERE article_id = ${id}::uuid
      UNION ALL SELECT 'revision', xmin, cmin FROM revision WHERE article_id = ${id}::uuid
      UNION ALL SELECT 'article_address', xmin, cmin FROM article_address WHERE article_id = ${id}::uuid
    ) AS rows WHERE xmin = (SELECT xmin FROM line) ORDER BY cmin::text::int DESC LIMIT 1`;
  return written[0]?.name;
}

describe('every transition', () => {
  test.each(TRANSITION_NAMES)(
    '%s leads where the table says, with one audit line and one event',
    async (name) => {
      const article = await anArticleIn(people.reporter, admin, placeFor(name));
      if (name === 'approve') {
        // Words that no revision holds yet.
        Object.assign(
          article,
          await saveWorkingCopy(admin, article.id, { version: article.version, kicker: 'Port' }),
        );
      }
      const before = await recordsOf(article.id);

      const moved = await PERFORM[name](people.editor, article);

      expect(moved).toMatchObject(placeAfter(name, article));
      const after = await recordsOf(article.id);
      expect(after).toEqual({
        revisions: before.revisions + (KEEPS.has(name) ? 1 : 0),
        events: before.events + 1,
        lines: before.lines + 1,
        last: { action: `article.${name}`, personId: people.editor.personId },
      });
      expect(await lastWrittenOf(article.id)).toBe('audit_event');
    },
  );

  test.each([
    ...STAGES.flatMap((stage) =>
      PUBLICATIONS.map((publication) => ({ stage, publication, isTrashed: false })),
    ),
    ...STAGES.map((stage) => ({ stage, publication: 'never' as const, isTrashed: true })),
  ])('that does not begin in $stage, $publication, trashed: $isTrashed is refused', async (place) => {
    const article = await anArticleIn(people.reporter, admin, place);
    const before = await recordsOf(article.id);
    // Publishing is one command, as is scheduling: on a live article it is that of its update.
    const others =
      article.publication === 'live' ? ['publish', 'schedule'] : ['publishUpdate', 'scheduleUpdate'];
    const impossible = TRANSITION_NAMES.filter(
      (name) => !isPossible(name, article) && !others.includes(name),
    );
    expect(impossible.length).toBeGreaterThan(2);
    for (const name of impossible) {
      await expect(PERFORM[name](admin, article), name).rejects.toMatchObject({ code: 'wrong_state' });
    }
    expect(await recordsOf(article.id)).toEqual(before);
  });

  test('of an older version is refused', async () => {
    for (const name of TRANSITION_NAMES) {
      const article = await anArticleIn(people.reporter, admin, placeFor(name));
      const stale = PERFORM[name](admin, { ...article, version: article.version - 1 || 99 });
      await expect(stale, name).rejects.toMatchObject({ code: 'stale_version' });
    }
  });
});

describe('a killed article', () => {
  test('stays killed whatever writes to the table', async () => {
    const { id } = await anArticleIn(people.reporter, admin, { publication: 'killed' });
    const revived = db().$executeRaw`
      UPDATE article SET publication = 'unpublished', kill_reason = '' WHERE id = ${id}::uuid`;
    await expect(revived).rejects.toThrow('a killed article stays killed');
  });

  test('that never was live gives up the address it had reserved', async () => {
    const scheduled = await anArticleIn(people.reporter, admin, { publication: 'scheduled' });
    await PERFORM.kill(people.editor, scheduled);
    expect(await db().articleAddress.count({ where: { articleId: scheduled.id } })).toBe(0);
  });
});

describe('a story in the trash', () => {
  test('comes back as it was, and is not edited meanwhile', async () => {
    const article = await anArticleIn(people.reporter, admin, {
      stage: 'approved',
      publication: 'unpublished',
    });
    const trashed = await PERFORM.trash(people.editor, article);
    const written = saveWorkingCopy(people.editor, article.id, { version: trashed.version, headline: 'No' });
    await expect(written).rejects.toMatchObject({ code: 'not_allowed' });
    const back = await PERFORM.untrash(people.editor, trashed);
    expect(back).toMatchObject({ stage: 'approved', publication: 'unpublished', trashedAt: null });
  });
});

describe('a change of a live article', () => {
  const live = async () => {
    const draft = await aReadyArticle(people.reporter, {
      body: aBody('The council voted 17 to 12 on Monday.'),
    });
    return await publishArticle(people.editor, draft.id, { version: draft.version });
  };
  const edited = async (text: string) => {
    const { id, version } = await live();
    return await saveWorkingCopy(people.editor, id, { version, body: aBody(text) });
  };

  test('that is called a fix and is more is asked about, with what it touches', async () => {
    const { id, version } = await edited('The council voted 18 to 12 on Monday.');
    const fix = { version, change: { kind: 'fix' } } as const;
    await expect(publishArticle(people.editor, id, fix)).rejects.toMatchObject({
      code: 'needs_confirmation',
      extra: { findings: [{ kind: 'number', before: ['17'], after: ['18'] }] },
    });
    const confirmed = { version, change: { kind: 'fix', isConfirmed: true } } as const;
    await expect(publishArticle(people.editor, id, confirmed)).resolves.toMatchObject({ updatedAt: null });
  });

  test('that is a typo goes through and leaves the time alone', async () => {
    const { id, version } = await edited('The council votted 17 to 12 on Monday.');
    const fixed = await publishArticle(people.editor, id, { version, change: { kind: 'fix' } });
    expect(fixed).toMatchObject({ updatedAt: null, hasUnpublishedChanges: false });
  });

  test('that is a correction leaves a dated note between the two revisions', async () => {
    const { id, version } = await edited('The council voted 18 to 12 on Monday.');
    const change = { kind: 'correction', text: 'An earlier version gave the wrong count.' } as const;
    const corrected = await publishArticle(people.editor, id, { version, change });
    expect(corrected.updatedAt).not.toBeNull();
    const notes = await db().correction.findMany({ where: { articleId: id } });
    expect(notes).toMatchObject([{ kind: 'correction', place: 'bottom', personId: people.editor.personId }]);
    expect(notes[0]?.beforeRevisionId).not.toBe(notes[0]?.afterRevisionId);
  });
});
