import { Step } from 'prosemirror-transform';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { contentSchema, SCHEMA_VERSION } from '#lib/content/schema.ts';
import { db } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { appendSteps } from './commands/append-steps.ts';
import { reportPresence } from './commands/report-presence.ts';
import { listPeopleHere } from './queries.ts';
import { followStories, type StoryEvent } from './stories-stream.ts';
import { followStory } from './story-stream.ts';

withTestNewsroom();

let ada: Actor;
let contributor: Actor;
let reporter: Actor;
const endings: (() => void)[] = [];

beforeAll(async () => {
  await aSection('world');
  ada = await anActor('editor');
  contributor = await anActor('contributor');
  reporter = await anActor('reporter');
});

afterEach(() => {
  for (const end of endings.splice(0)) end();
});

/** A letter at the start of an article's kicker. */
async function typeInto(articleId: string, version: number, actor = ada) {
  const step = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'x' }] } };
  const steps = [Step.fromJSON(contentSchema, step).toJSON()];
  const batch = { version, steps, clientId: 'somebody', schemaVersion: SCHEMA_VERSION };
  return await appendSteps(actor, articleId, batch);
}

interface Asked {
  stories?: { articleId: string; since: number }[];
  watched?: string[];
  currentActor?: () => Promise<Actor>;
}

/** A stream whose events are kept by article. */
function aStream({ stories = [], watched = [], currentActor = async () => ada }: Asked) {
  const heard: [articleId: string, event: StoryEvent][] = [];
  const end = vi.fn();
  const send = (articleId: string, event: StoryEvent) => void heard.push([articleId, event]);
  endings.push(followStories({ stories, watched, currentActor, send, end }));
  const of = (articleId: string, name: StoryEvent['event']) =>
    heard.filter(([id, { event }]) => id === articleId && event === name).map(([, { data }]) => data);
  return { of, end };
}

describe('a stream of several stories', () => {
  test('tells what each misses, and then each change once and in order', async () => {
    const [fire, flood] = [await aReadyArticle(ada), await aReadyArticle(ada)];
    await typeInto(fire.id, 0);
    const stream = aStream({
      stories: [
        { articleId: fire.id, since: 0 },
        { articleId: flood.id, since: 0 },
      ],
    });
    await expect.poll(() => stream.of(fire.id, 'steps')).toMatchObject([{ version: 1 }]);
    await typeInto(flood.id, 0);
    await typeInto(flood.id, 1);
    await expect.poll(() => stream.of(flood.id, 'steps').flatMap((data) => stepsIn(data))).toHaveLength(2);
    await saveWorkingCopy(ada, fire.id, { fieldsVersion: 1, slugline: 'BC-FIRE' });
    await expect.poll(() => stream.of(fire.id, 'fields')).toEqual([{ fieldsVersion: 2, version: 1 }]);
    expect(stream.of(fire.id, 'steps')).toHaveLength(1);
    expect(stream.end).not.toHaveBeenCalled();
  });

  test.each([
    ['that is not there', () => Promise.resolve('0190a000-0000-7000-8000-00000000dead'), 'not_found'],
    ['of somebody else’s', async () => (await aReadyArticle(ada)).id, 'not_found'],
  ])('ends the part of an article %s, and goes on with the rest', async (_, another, code) => {
    const own = await aReadyArticle(contributor);
    const other = await another();
    const stream = aStream({
      stories: [
        { articleId: other, since: 0 },
        { articleId: own.id, since: 0 },
      ],
      currentActor: async () => contributor,
    });
    await expect.poll(() => stream.of(other, 'ended')).toEqual([{ code }]);
    await typeInto(own.id, 0);
    await expect.poll(() => stream.of(own.id, 'steps')).toHaveLength(1);
    expect(stream.end).not.toHaveBeenCalled();
  });

  test('ends the part that knows a later text than there is, and itself when nothing is left', async () => {
    const { id } = await aReadyArticle(ada);
    const stream = aStream({ stories: [{ articleId: id, since: 7 }] });
    await expect.poll(() => stream.of(id, 'ended')).toEqual([{ code: 'no_longer_kept' }]);
    expect(stream.end).toHaveBeenCalledOnce();
  });

  test('ends when its reader is signed out', async () => {
    const { id } = await aReadyArticle(ada);
    let isSignedIn = true;
    const currentActor = async () => {
      if (isSignedIn) return ada;
      throw new DomainError('not_signed_in', 'You are not signed in.');
    };
    const stream = aStream({ stories: [{ articleId: id, since: 0 }], currentActor });
    await expect.poll(() => stream.of(id, 'presence')).toHaveLength(1);
    isSignedIn = false;
    await typeInto(id, 0);
    await expect.poll(() => stream.end.mock.calls.length).toBe(1);
    expect(stream.of(id, 'steps')).toEqual([]);
  });

  test('says when its reader may no longer write, and goes on telling what they may see', async () => {
    const { id } = await aReadyArticle(reporter);
    const stream = aStream({
      stories: [{ articleId: id, since: 0 }],
      currentActor: async () => reporter,
    });
    await expect.poll(() => stream.of(id, 'presence')).toHaveLength(1);
    expect(stream.of(id, 'locked')).toEqual([]);
    await db().article.update({ where: { id }, data: { createdById: ada.personId }, select: { id: true } });
    await typeInto(id, 0);
    await expect.poll(() => stream.of(id, 'locked')).toHaveLength(1);
    await typeInto(id, 1);
    await expect.poll(() => stream.of(id, 'steps').flatMap((data) => stepsIn(data))).toHaveLength(2);
    expect(stream.end).not.toHaveBeenCalled();
  });

  test('survives an error of the server', async () => {
    const { id } = await aReadyArticle(ada);
    let isBroken = true;
    const currentActor = async () => {
      if (isBroken) throw new Error('the database is away');
      return ada;
    };
    const stream = aStream({ stories: [{ articleId: id, since: 0 }], currentActor });
    await typeInto(id, 0);
    isBroken = false;
    await expect.poll(() => stream.of(id, 'steps'), { timeout: 5_000 }).toHaveLength(1);
    expect(stream.end).not.toHaveBeenCalled();
  });
});

function stepsIn(data: object): unknown[] {
  return (data as { steps: unknown[] }).steps;
}

describe('who is here', () => {
  const here = { clientId: 'grace-tab', version: 0, anchor: 4, head: 6 };

  test('is told with their place in a story, and by name only where one watches', async () => {
    const [fire, flood] = [await aReadyArticle(ada), await aReadyArticle(ada)];
    const stream = aStream({ stories: [{ articleId: fire.id, since: 0 }], watched: [flood.id] });
    await expect.poll(() => stream.of(flood.id, 'presence')).toMatchObject([{ people: [] }]);
    for (const { id } of [fire, flood]) await reportPresence(reporter, id, here);
    await expect.poll(() => stream.of(fire.id, 'presence').at(-1)).toMatchObject({ people: [here] });
    const named = { clientId: here.clientId, personId: reporter.personId, name: reporter.name };
    await expect.poll(() => stream.of(flood.id, 'presence').at(-1)).toMatchObject({ people: [named] });
    const told = stream.of(flood.id, 'presence').length;
    await reportPresence(reporter, flood.id, { ...here, head: 9 });
    await reportPresence(reporter, fire.id, { ...here, head: 9 });
    await expect.poll(() => stream.of(fire.id, 'presence').at(-1)).toMatchObject({ people: [{ head: 9 }] });
    expect(stream.of(flood.id, 'presence')).toHaveLength(told);
    await reportPresence(reporter, flood.id, { clientId: here.clientId, isLeaving: true });
    await expect.poll(() => stream.of(flood.id, 'presence').at(-1)).toMatchObject({ people: [] });
  });

  test('is no business of those who may not see the article', async () => {
    const [own, other] = [await aReadyArticle(contributor), await aReadyArticle(ada)];
    const stream = aStream({ watched: [own.id, other.id], currentActor: async () => contributor });
    await expect.poll(() => stream.of(other.id, 'ended')).toHaveLength(1);
    for (const { id } of [own, other]) await reportPresence(ada, id, here);
    await expect.poll(() => stream.of(own.id, 'presence').at(-1)).toMatchObject({ people: [{}] });
    expect(stream.of(other.id, 'presence')).toEqual([]);
    const people = await listPeopleHere(contributor, [own.id, other.id, 'no id']);
    expect(people).toMatchObject({ [own.id]: [{ name: ada.name }] });
    expect(Object.keys(people)).toEqual([own.id]);
    await expect(reportPresence(contributor, other.id, here)).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('the stream of one story ends when its reader may not write', async () => {
  const { id } = await aReadyArticle(ada);
  const heard: StoryEvent[] = [];
  const end = vi.fn();
  const send = (event: StoryEvent) => void heard.push(event);
  endings.push(followStory({ articleId: id, since: 0, currentActor: async () => reporter, send, end }));
  await expect.poll(() => heard).toEqual([{ event: 'locked', data: {} }]);
  expect(end).toHaveBeenCalledOnce();
});
