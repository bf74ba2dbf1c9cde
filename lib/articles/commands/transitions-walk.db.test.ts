import { beforeAll, expect, test } from 'vitest';
import type { ArticleForEditing } from '#lib/articles/internal/article-for-editing.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import { placeAfter, TRANSITION_NAMES, type TransitionName } from '#lib/articles/workflow.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { seeded } from '#lib/shared/seeded.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { PERFORM, recordsOf } from '#lib/testing/transitions.ts';
import { hideArticle } from './assign-article.ts';
import { publishDue } from './publish-due.ts';

withTestNewsroom();

const STEPS = 300;
const STORIES = 6;
/** Besides transitions: time comes for all that is scheduled. */
const TIME = 'time' as const;

let people: Actor[];
let admin: Actor;

beforeAll(async () => {
  const world = await aSection('world');
  const sport = await aSection('sport');
  admin = await anActor('admin');
  people = [
    await anActor('contributor'),
    await anActor('reporter'),
    await anActor('reporter'),
    await anActor('editor', [world]),
    await anActor('editor', [sport]),
    await anActor('editor'),
    admin,
  ];
});

/** The one transition that a command makes of an article: publishing a live one is its update. */
function nameFor(name: TransitionName, { publication }: ArticleForEditing): TransitionName {
  const isLive = publication === 'live';
  if (name === 'publish' || name === 'publishUpdate') return isLive ? 'publishUpdate' : 'publish';
  if (name === 'schedule' || name === 'scheduleUpdate') return isLive ? 'scheduleUpdate' : 'schedule';
  return name;
}

/** What `actor` sees of an article, null when it is not theirs to see. */
async function seenBy(actor: Actor, id: string): Promise<ArticleForEditing | null> {
  try {
    return await getArticleForEditing(actor, id);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found') return null;
    throw error;
  }
}

async function tryOut(actor: Actor, before: ArticleForEditing, name: TransitionName): Promise<boolean> {
  const { id } = before;
  const [counted, seen] = [await recordsOf(id), await seenBy(actor, id)];
  const isAllowed = seen?.may[nameFor(name, before)] ?? false;
  const [result] = await Promise.allSettled([PERFORM[name](actor, before)]);
  const after = await getArticleForEditing(admin, id);
  const records = await recordsOf(id);
  const told = `${name} by ${actor.name} of ${before.stage}/${before.publication}`;
  if (result.status === 'fulfilled') {
    expect(isAllowed, told).toBe(true);
    expect(after, told).toMatchObject(placeAfter(nameFor(name, before), before));
    expect([records.lines, records.events], told).toEqual([counted.lines + 1, counted.events + 1]);
    expect(records.last).toEqual({ action: `article.${nameFor(name, before)}`, personId: actor.personId });
    return true;
  }
  expect((result.reason as DomainError).code, told).toMatch(
    /^(not_found|not_allowed|wrong_state|invalid_input)$/,
  );
  // An end that is set before the new beginning is the only thing that refuses what one may do.
  if ((result.reason as DomainError).code !== 'invalid_input') expect(isAllowed, told).toBe(false);
  expect(after, told).toEqual(before);
  expect(records, told).toEqual(counted);
  return false;
}

async function letTimeCome(): Promise<number> {
  await db().$executeRaw`
    UPDATE article SET scheduled_for = now() - interval '2 seconds' WHERE scheduled_for IS NOT NULL`;
  const outcomes = await publishDue(100);
  expect(outcomes.filter(({ did }) => did !== 'published')).toEqual([]);
  for (const { articleId } of outcomes) {
    expect(await getArticleForEditing(admin, articleId)).toMatchObject({
      publication: 'live',
      scheduledFor: null,
    });
  }
  return outcomes.length;
}

type Random = ReturnType<typeof seeded>;

function pick<T>(random: Random, list: readonly T[]): T {
  return list[random(list.length)] as T;
}

// Most are possible for somebody, and of those the rare ones come more often, so that 300 steps come by all.
function nextOf(random: Random, { may }: ArticleForEditing, done: readonly string[]) {
  if (random(15) === 0) return TIME;
  if (random(6) === 0) return pick(random, TRANSITION_NAMES);
  const possible = TRANSITION_NAMES.filter((name) => may[name]);
  const count = (name: string) => done.filter((other) => other === name).length;
  const rarest = possible.toSorted((one, other) => count(one) - count(other)).slice(0, 2);
  return pick(random, random(2) === 0 ? possible : rarest);
}

async function beginStory(random: Random): Promise<string> {
  const { id } = await aReadyArticle(people[random(3)] ?? admin, { headline: 'One of many' });
  if (random(3) === 0) await hideArticle(admin, id, { isConfidential: true });
  return id;
}

test('however people press, nothing impossible comes of it and all that happened is recorded once', async () => {
  const random = seeded(26);
  const ids: string[] = [];
  while (ids.length < STORIES) ids.push(await beginStory(random));
  const done: string[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const place = random(ids.length);
    const article = await getArticleForEditing(admin, ids[place] ?? '');
    const name = nextOf(random, article, done);
    const hasHappened =
      name === TIME ? (await letTimeCome()) > 0 : await tryOut(pick(random, people), article, name);
    if (hasHappened) done.push(name);
    // A killed story has come to its end: another one takes its place.
    if (hasHappened && name === 'kill') ids[place] = await beginStory(random);
  }
  // The walk came by everything, or it proves little.
  expect(done).toEqual(expect.arrayContaining([...TRANSITION_NAMES, TIME]));
}, 60_000);
