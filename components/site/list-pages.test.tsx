import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { StoryListPage } from '#lib/articles/published/lists.ts';
import type { PublishedAuthor } from '#lib/profiles/published.ts';
import { aSite, aStory } from '#lib/testing/published-stories.ts';
import { ArchivePage } from './archive-page.tsx';
import { AuthorPage } from './author-page.tsx';
import { listTitle } from './list-titles.ts';
import { MonthPage } from './month-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { SectionPage } from './section-page.tsx';
import { TopicPage } from './topic-page.tsx';

const site = aSite();
const stories = [aStory(), aStory({ id: 'b', headline: 'Road reopens', address: '/harbour/road' })];
const newest: StoryListPage = { stories, address: '/x', older: '/x?before=b', newer: null };
const further: StoryListPage = { stories, address: '/x?before=a', older: null, newer: '/x' };
const nothing: StoryListPage = { stories: [], address: '/x', older: null, newer: null };
const section = { slug: 'harbour', name: 'Harbour', description: 'By the water.', inMenu: true };
const author: PublishedAuthor = {
  slug: 'ada',
  name: 'Ada Byline',
  kind: 'person',
  role: 'Harbour correspondent',
  bio: 'Ada <b>sails</b>.',
  contact: 'ada@harbour.example',
};
const tag = { slug: 'fires', name: 'Fires' };
const month = { year: 2026, month: 11 };
const span = { first: { year: 2025, month: 12 }, last: { year: 2026, month: 11 } };

const shown = (page: ReactElement) => renderToStaticMarkup(page);

const PAGES = [
  ['a section', (page: StoryListPage) => <SectionPage {...{ site, section, page }} />],
  ['a topic', (page: StoryListPage) => <TopicPage {...{ site, tag, page }} />],
  ['an author', (page: StoryListPage) => <AuthorPage {...{ site, author, page }} />],
  ['a month', (page: StoryListPage) => <MonthPage {...{ site, month, span, page }} />],
] as const;

describe.each(PAGES)('the list of %s', (_, render) => {
  test('has one title, each story once, and the way to older ones', () => {
    const page = shown(render(newest));
    expect(page.match(/<h1/g)).toHaveLength(1);
    for (const { address } of stories) expect(page.split(`href="${address}"`)).toHaveLength(2);
    expect(page).toContain('<a class="paging-older" href="/x?before=b" rel="next">Older stories</a>');
    expect(page).not.toContain('rel="prev"');
    expect(page).not.toContain('Stories up to');
  });

  test('says on a further page what it holds, and leads back', () => {
    const page = shown(render(further));
    expect(page).toContain('Stories up to 3 November 2026');
    expect(page).toContain('<a href="/x" rel="prev">Newer stories</a>');
    expect(page).not.toContain('rel="next"');
    expect(page).not.toContain('story-lead');
  });

  test('says so where there is no story', () => {
    expect(shown(render(nothing))).toContain('class="nothing-yet"');
  });
});

test('further pages have titles of their own', () => {
  expect(listTitle(site, 'World', newest)).toBe('World');
  expect(listTitle(site, 'World', further)).toBe('World: Stories up to 3 November 2026');
});

test('a brief leads a section only where there is nothing else', () => {
  const brief = aStory({ id: 'c', headline: 'In brief', type: 'brief' });
  const lead = (page: string) => /class="story story-lead".*?<a [^>]*>(.*?)<\/a>/.exec(page)?.[1];
  const of = (all: typeof stories) =>
    shown(<SectionPage {...{ site, section }} page={{ ...newest, stories: all }} />);
  expect(lead(of([brief, ...stories]))).toBe('Crews contain warehouse fire');
  expect(lead(of([brief]))).toBe('In brief');
});

describe('the page of an author', () => {
  const page = (changes: Partial<PublishedAuthor>) =>
    shown(<AuthorPage {...{ site, author: { ...author, ...changes }, page: newest }} />);

  test('says who they are, as text', () => {
    for (const words of ['Author</p>', 'Harbour correspondent', 'Ada &lt;b&gt;sails&lt;/b&gt;.']) {
      expect(page({})).toContain(words);
    }
    expect(page({ kind: 'organisation' })).toContain('Organisation</p>');
  });

  test.each([
    ['ada@harbour.example', 'href="mailto:ada@harbour.example"', '>ada@harbour.example<'],
    ['https://www.social.example/@ada/', 'href="https://www.social.example/@ada/"', '>social.example/@ada<'],
  ])('leads to %s', (contact, href, words) => {
    expect(page({ contact })).toContain(href);
    expect(page({ contact })).toContain(words);
  });

  test('says nothing of what is not known', () => {
    const plain = page({ bio: '', contact: '', role: '' });
    expect(plain).not.toMatch(/author-bio|author-contact|page-summary/);
  });
});

test('a month leads to those around it that there are, and all months stand by year', () => {
  const hrefs = (page: ReactElement) => shown(page).match(/\/archive\/\d{4}\/\d{2}/g);
  const of = (each: typeof month) => <MonthPage {...{ site, month: each, span, page: newest }} />;
  expect(hrefs(of(month))).toEqual(['/archive/2026/10']);
  expect(hrefs(of({ year: 2026, month: 1 }))).toEqual(['/archive/2025/12', '/archive/2026/02']);
  const all = shown(<ArchivePage site={site} span={span} />);
  expect(all.match(/<h2[^>]*>\d+<\/h2>/g)).toHaveLength(2);
  expect(all).toContain('<a href="/archive/2025/12">December</a>');
  expect(all.match(/<li>/g)).toHaveLength(12);
  expect(shown(<ArchivePage site={site} span={null} />)).toContain('There is no story here now.');
});

test('an address without a page offers the front page, the sections and what is new', () => {
  const page = shown(<NotFoundPage site={site} stories={stories} />);
  for (const href of ['/', '/world', '/harbour/road']) expect(page).toContain(`href="${href}"`);
});
