import { describe, expect, test } from 'vitest';
import { aSite, aStory } from '#lib/testing/published-stories.ts';
import { frontMetadata, listMetadata, storyMetadata } from './head.ts';
import type { StoryCard } from './published/cards.ts';

describe('the head of a story', () => {
  test('has its address in full as canonical and for sharing', () => {
    const url = 'https://harbour.example/harbour/crews-contain-fire';
    const head = storyMetadata(aSite(), aStory());
    expect(head.alternates?.canonical).toBe(url);
    expect(head.openGraph).toMatchObject({ url, type: 'article', section: 'Harbour', locale: 'en' });
  });

  test('names the publication in the title, and not when it is shared', () => {
    const head = storyMetadata(aSite(), aStory());
    expect(head.title).toBe('Crews contain warehouse fire | The Harbour Post');
    expect(head.openGraph?.title).toBe('Crews contain warehouse fire');
  });

  test.each([
    ['its standfirst', 'Two people were treated for smoke.', 'Two people were treated for smoke.'],
    ['the start of its text when it has none', '', 'The fire is out.'],
  ])('describes it by %s', (_, standfirst, description) => {
    expect(storyMetadata(aSite(), aStory({ standfirst })).description).toBe(description);
  });

  test('is shared with a large picture of its words, if they can be drawn', () => {
    const { openGraph, twitter } = storyMetadata(aSite(), aStory());
    const picture = {
      url: 'https://harbour.example/harbour/crews-contain-fire/social.png',
      width: 1200,
      height: 630,
      type: 'image/png',
      alt: 'Crews contain warehouse fire',
    };
    expect(openGraph?.images).toEqual([picture]);
    expect(twitter).toMatchObject({ card: 'summary_large_image', images: [picture] });
    const foreign = storyMetadata(aSite(), aStory({ headline: '火事は収まった' }));
    expect(foreign.openGraph?.images).toEqual([]);
    expect(foreign.twitter).toMatchObject({ card: 'summary' });
  });

  test('names its address in every language, its own among them, and the usual one for all others', () => {
    const hebrew = { address: '/harbour/he', language: 'he', isOriginal: false, isOfOriginal: true };
    expect(storyMetadata(aSite(), aStory(), [hebrew]).alternates?.languages).toEqual({
      en: 'https://harbour.example/harbour/crews-contain-fire',
      he: 'https://harbour.example/harbour/he',
      'x-default': 'https://harbour.example/harbour/crews-contain-fire',
    });
    expect(storyMetadata(aSite(), aStory()).alternates?.languages).toEqual({});
  });

  test('writes a locale as Open Graph does', () => {
    expect(storyMetadata(aSite(), aStory({ language: 'pt-BR' })).openGraph).toMatchObject({
      locale: 'pt_BR',
    });
  });
});

describe('the head of a listing', () => {
  test.each([
    ['the front', frontMetadata(aSite()), 'https://harbour.example/'],
    [
      'a list',
      listMetadata(aSite(), { title: 'World', description: '', page: { address: '/world' } }),
      'https://harbour.example/world',
    ],
    [
      'a page of it',
      listMetadata(aSite(), { title: 'World', description: '', page: { address: '/world?before=x' } }),
      'https://harbour.example/world?before=x',
    ],
  ])('of %s has its one address', (_, head, url) => {
    expect(head.alternates?.canonical).toBe(url);
  });

  test('leads to the feeds of the site, and to its own', () => {
    const whole = { title: 'The Harbour Post', url: 'https://harbour.example/feed.xml' };
    const json = [{ title: 'The Harbour Post', url: 'https://harbour.example/feed.json' }];
    expect(frontMetadata(aSite()).alternates?.types).toEqual({
      'application/rss+xml': [whole],
      'application/feed+json': json,
    });
    const page = { address: '/world' };
    const head = { title: 'World', description: '', page, feed: { title: 'World', path: '/world/feed.xml' } };
    expect(listMetadata(aSite(), head).alternates?.types).toEqual({
      'application/rss+xml': [
        { title: 'World | The Harbour Post', url: 'https://harbour.example/world/feed.xml' },
        whole,
      ],
      'application/feed+json': json,
    });
  });

  test('names the pages before and after, where there are any', () => {
    const page = { address: '/world?before=b', newer: '/world', older: '/world?before=c' };
    const head = listMetadata(aSite(), { title: 'World', description: '', page });
    expect(head.pagination).toEqual({
      previous: 'https://harbour.example/world',
      next: 'https://harbour.example/world?before=c',
    });
    const only = { address: '/world', newer: null, older: null };
    expect(listMetadata(aSite(), { title: 'World', description: '', page: only }).pagination).toEqual({});
  });

  test('says what the site is about where it says nothing of itself', () => {
    const sections = ['World', 'Sport', 'Weather'].map((name) => ({
      slug: name.toLowerCase(),
      name,
      description: '',
      inMenu: name !== 'Weather',
    }));
    const about = (site: Parameters<typeof aSite>[0]) => frontMetadata(aSite(site)).description;
    expect(about({ tagline: 'From the quay', sections })).toBe('From the quay');
    expect(about({ tagline: '', sections })).toBe('The Harbour Post: World, Sport');
    expect(frontMetadata(aSite({ tagline: '', sections: [] }))).not.toHaveProperty('description');
  });

  test('describes a list by its newest headlines where nobody described it', () => {
    const describe = (description: string, ...headlines: string[]) => {
      const stories = headlines.map((headline) => ({ headline }) as StoryCard);
      return listMetadata(aSite(), { title: 'World', description, page: { address: '/world', stories } });
    };
    expect(describe('From afar.', 'Ferry found').description).toBe('From afar.');
    expect(describe('', 'Ferry found', 'Rain to come').description).toBe('Ferry found; Rain to come');
    expect(describe('', ...Array.from({ length: 40 }, () => 'Ferry found')).description?.length).toBeLessThan(
      202,
    );
    expect(describe('')).not.toHaveProperty('description');
  });
});
