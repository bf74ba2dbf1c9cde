import { describe, expect, test } from 'vitest';
import { parseBody, type StoredNode } from '#lib/content/body.ts';
import { plainText } from '#lib/content/text.ts';
import { slugify } from '#lib/shared/slugify.ts';
import { demoStories } from './all-stories.ts';
import { actsOf, writerOf } from './course.ts';
import type { DemoStory } from './demo-story.ts';
import { linkStories } from './markdown-body.ts';
import { STAFF } from './staff.ts';

// A summer and a winter, a Sunday and the first minutes of a day: what is told must hold at any time.
const TIMES = ['2026-11-26T12:00:00Z', '2027-07-18T00:10:00Z', '2028-02-29T23:30:00Z'] as const;
const AN_ID = '0193f000-0000-7000-8000-000000000001';

describe.each(TIMES)('at %s', (time) => {
  const now = new Date(time);
  const stories = demoStories(now);
  const acts = stories.flatMap(actsOf);
  const begun = new Map(
    acts.filter(({ deed }) => deed.does === 'create').map((act) => [act.story.key, act.at]),
  );

  test('there are about two hundred stories, each with a headline and an address of its own', () => {
    expect(stories.length).toBeGreaterThan(190);
    for (const wordsOf of [headlineOf, slugOf]) {
      expect(new Set(stories.map(wordsOf)).size).toBe(stories.length);
    }
  });

  test('every text passes the content check and has something in every gap', () => {
    for (const { key, blocks, headline, standfirst } of stories) {
      const body = parseBody({ type: 'doc', content: linkStories(blocks, () => AN_ID) });
      const text = `${headline} ${standfirst} ${plainText(body)}`;
      expect(text, key).not.toMatch(/undefined|NaN|null|\{|\}|\^\[|story:|\*\*/);
    }
  });

  test('stories lead only to those that had been begun before', () => {
    for (const { story, at } of acts.filter(({ deed }) => deed.does === 'create')) {
      for (const key of [...keysIn(story), ...(story.translates ? [story.translates] : [])]) {
        expect(begun.has(key), `${story.key} → ${key}`).toBe(true);
        expect(begun.get(key)?.getTime(), `${story.key} → ${key}`).toBeLessThan(at.getTime());
      }
    }
  });

  test('nothing has happened that is still to come, and each story goes its way in order', () => {
    for (const story of stories) {
      const times = actsOf(story).map(({ at }) => at.getTime());
      expect(times, story.key).toEqual(times.toSorted((one, other) => one - other));
      expect(times.at(-1), story.key).toBeLessThanOrEqual(now.getTime());
    }
  });
});

describe('the stories', () => {
  const stories = demoStories(new Date(TIMES[0]));

  test('have thirty and more that were written at length, six of them in Hebrew', () => {
    const long = stories.filter(({ isDrafted, blocks }) => isDrafted && wordsIn(blocks) >= 130);
    expect(long.length).toBeGreaterThanOrEqual(30);
    expect(long.filter(({ language }) => language === 'he').length).toBeGreaterThanOrEqual(6);
  });

  test('show every block that the newsroom knows but pictures', () => {
    const types = new Set(stories.flatMap(({ blocks }) => blocks.flatMap(typesIn)));
    for (const type of [
      'keyPoints',
      'pullQuote',
      'attribution',
      'blockquote',
      'table',
      'tableHeader',
      'footnote',
      'embed',
      'relatedArticle',
      'articleLink',
      'orderedList',
      'bulletList',
      'horizontalRule',
      'heading',
      'bold',
      'italic',
    ]) {
      expect(types).toContain(type);
    }
  });

  test('put right what they had said wrongly', () => {
    for (const story of stories.filter(({ correctedAt }) => correctedAt !== null)) {
      const [first] = actsOf(story);
      const before = first?.deed.does === 'create' ? plain(first.deed.words.blocks) : '';
      expect(story.right, story.key).not.toBe('');
      expect(plain(story.blocks) + story.standfirst, story.key).toContain(story.right);
      expect(before, story.key).not.toContain(story.right);
    }
  });

  test('are assigned to nobody who writes only their own', () => {
    for (const { assignee, key } of stories) {
      if (assignee) expect(STAFF[assignee].role, key).not.toBe('contributor');
    }
    expect(new Set(stories.map(writerOf)).size).toBeGreaterThan(8);
  });
});

function headlineOf({ headline }: DemoStory): string {
  return headline;
}

function slugOf({ section, headline }: DemoStory): string {
  return `${section}/${slugify(headline)}`;
}

function plain(content: StoredNode[]): string {
  return plainText({ type: 'doc', content });
}

function wordsIn(blocks: StoredNode[]): number {
  return plain(blocks).split(/\s+/).length;
}

function typesIn(node: StoredNode): string[] {
  return [node.type, ...(node.marks ?? []).map(({ type }) => type), ...(node.content ?? []).flatMap(typesIn)];
}

function keysIn({ blocks }: DemoStory): string[] {
  const keys: string[] = [];
  linkStories(blocks, (key) => {
    keys.push(key);
    return AN_ID;
  });
  return keys;
}
