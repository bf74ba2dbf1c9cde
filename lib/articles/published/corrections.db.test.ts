import { beforeAll, expect, test } from 'vitest';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { killArticle, unpublishArticle } from '#lib/articles/commands/unpublish-article.ts';
import { getPublishedStory } from '#lib/articles/published.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { listCorrections, listCorrectionsOf } from './corrections.ts';

withTestNewsroom();
let editor: Actor;

beforeAll(async () => {
  await aSection('world');
  editor = await anActor('editor');
});

/** A live story with a correction for each text, a minute apart from an instant on. */
async function aCorrectedStory(headline: string, from: string, ...texts: string[]) {
  const begin = new Date(from).getTime();
  let article = await aReadyArticle(editor, { headline });
  article = await publishArticle(editor, article.id, { version: article.version }, () => new Date(begin));
  for (const [index, text] of texts.entries()) {
    const change = { kind: index % 2 === 0 ? 'correction' : 'clarification', text, place: 'top' } as const;
    const at = new Date(begin + (index + 1) * 60_000);
    article = await publishArticle(editor, article.id, { version: article.version, change }, () => at);
  }
  return article;
}

const texts = (page: { corrections: readonly { text: string }[] }) =>
  page.corrections.map(({ text }) => text);

test('readers find corrections with their story and on the list of all, page by page, newest first', async () => {
  await aCorrectedStory('Ferry', '2026-11-20T10:00:00Z', 'a1', 'a2', 'a3');
  const harbour = await aCorrectedStory('Harbour', '2026-11-20T10:01:30Z', 'b1', 'b2');
  const first = await listCorrections(3);
  expect(texts(first)).toEqual(['b2', 'a3', 'b1']);
  expect(first.corrections[0]).toMatchObject({
    kind: 'clarification',
    place: 'top',
    at: '2026-11-20T10:03:30.000Z',
    story: { id: harbour.id, address: '/world/harbour', headline: 'Harbour' },
  });
  const second = await listCorrections(3, String(first.nextBefore));
  expect(texts(second)).toEqual(['a2', 'a1']);
  expect(second.nextBefore).toBeNull();
  expect(texts(await listCorrections(3, 'no id'))).toEqual(['b2', 'a3', 'b1']);
  const story = await getPublishedStory('world', 'harbour');
  expect(story?.corrections.map(({ text }) => text)).toEqual(['b1', 'b2']);
});

test('those of the same instant are parted by their ids and none is shown twice', async () => {
  await aCorrectedStory('One', '2026-11-21T10:00:00Z', 'c1');
  await aCorrectedStory('Two', '2026-11-21T10:00:00Z', 'c2');
  const first = await listCorrections(1);
  const second = await listCorrections(1, String(first.nextBefore));
  expect([...texts(first), ...texts(second)].sort()).toEqual(['c1', 'c2']);
});

test('what is off the site takes its corrections along', async () => {
  const down = await aCorrectedStory('Down', '2026-11-22T10:00:00Z', 'd1');
  const dead = await aCorrectedStory('Dead', '2026-11-22T11:00:00Z', 'e1');
  expect(texts(await listCorrections(2))).toEqual(['e1', 'd1']);
  await unpublishArticle(editor, down.id, { version: down.version });
  await killArticle(editor, dead.id, { version: dead.version, reason: 'A court order.' });
  const shown = texts(await listCorrections(100));
  expect(shown).toContain('b1');
  expect(shown).not.toContain('d1');
  expect(shown).not.toContain('e1');
  expect(await listCorrectionsOf(dead.id)).toEqual([]);
});
