import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { PublishedStory } from '#lib/articles/published.ts';
import { aSite, aStory } from '#lib/testing/published-stories.ts';
import { ArticlePage } from './article-page.tsx';
import { SiteFrame } from './site-frame.tsx';

const LIVE = { related: [], more: [], translations: [], at: new Date('2026-11-26T12:00:00Z') };

function pageOf(
  changes: Partial<PublishedStory> = {},
  live: Parameters<typeof ArticlePage>[0]['live'] | null = LIVE,
): string {
  const story = aStory(changes);
  return renderToStaticMarkup(
    <SiteFrame site={aSite()} currentSection={story.section.slug}>
      <ArticlePage site={aSite()} story={story} {...(live ? { live } : {})} />
    </SiteFrame>,
  );
}

describe('a page such as contact', () => {
  const page = pageOf({ isPage: true, headline: 'Contact us', updatedAt: '2026-11-04T08:30:00.000Z' });

  test('says what it says, and when that was last changed', () => {
    expect(page.match(/<h1[^>]*>(.*?)<\/h1>/g)).toEqual([expect.stringContaining('Contact us')]);
    expect(page).toContain('The fire is out.');
    expect(page).toMatch(/Updated <time dateTime="2026-11-04T08:30:00.000Z">4 November 2026<\/time>/);
    expect(page).toContain('"@type":"WebPage"');
  });

  test.each(['byline', 'timestamps', 'reading-time', 'class="share', 'copy-story', 'topics', 'more-stories'])(
    'has nothing that stories have: %s',
    (words) => {
      const changes = { tags: [{ slug: 'fire', name: 'Fire' }] };
      const live = { ...LIVE, more: [aStory({ id: 'another' })] };
      expect(pageOf(changes, live)).toContain(words);
      expect(pageOf({ ...changes, isPage: true }, live)).not.toContain(words);
    },
  );

  test('says what was wrong in it all the same', () => {
    const note = { id: 'c1', kind: 'correction', text: 'It was door 5.', place: 'top' } as const;
    const corrected = pageOf({ isPage: true, corrections: [{ ...note, at: '2026-11-05T08:30:00.000Z' }] });
    expect(corrected).toContain('It was door 5.');
  });
});

describe('the page of a story', () => {
  test('has the headline as its only h1', () => {
    expect(pageOf().match(/<h1[^>]*>(.*?)<\/h1>/g)).toEqual([
      expect.stringContaining('Crews contain warehouse fire'),
    ]);
  });

  test('names itself to what counts views when it is live, and not in a preview', () => {
    expect(pageOf()).toContain(`data-story="${aStory().id}"`);
    expect(pageOf({}, null)).not.toContain('data-story');
  });

  test('the story is in its own language and direction', () => {
    const page = pageOf({ language: 'he' });
    expect(page).toMatch(/<article[^>]* lang="he" dir="rtl"/);
  });

  test('says what was wrong where the desk decided, with the day, as the kind of note it is', () => {
    const note = {
      id: 'c1',
      kind: 'correction',
      text: 'It was 18.',
      at: '2026-11-05T08:30:00.000Z',
    } as const;
    const top = pageOf({ corrections: [{ ...note, place: 'top' }] });
    const bottom = pageOf({ corrections: [{ ...note, place: 'bottom', kind: 'clarification' }] });
    expect(top.indexOf('It was 18.')).toBeLessThan(top.indexOf('The fire is out.'));
    expect(bottom.lastIndexOf('It was 18.')).toBeGreaterThan(bottom.indexOf('The fire is out.'));
    expect(top).toMatch(/<b>Correction<\/b> <time dateTime="2026-11-05T08:30:00.000Z">5 November 2026/);
    expect(bottom).toContain('<b>Clarification</b>');
    expect(pageOf()).not.toContain('class="corrections"');
  });

  test('leads to its translations, each named in its own language and direction', () => {
    const translation = { isOriginal: false, isOfOriginal: true };
    const translations = [
      { ...translation, address: '/world/fr', language: 'fr' },
      { ...translation, address: '/world/he', language: 'he' },
    ];
    const page = pageOf({}, { ...LIVE, translations });
    expect(page).toContain('<nav class="translations" aria-label="This story in other languages">');
    expect(page).toMatch(/href="\/world\/fr" hrefLang="fr" lang="fr" dir="ltr">Lire en français</);
    expect(page).toMatch(/href="\/world\/he" hrefLang="he" lang="he" dir="rtl">קראו בעברית</);
    expect(pageOf()).not.toContain('class="translations"');
  });

  test('marks the section that it belongs to', () => {
    expect(pageOf().match(/<a href="\/harbour" aria-current="true">/g)).toHaveLength(1);
    expect(pageOf()).not.toMatch(/href="\/world" aria-current/);
  });

  test('dates itself for people in the zone of the publication, and for machines in UTC', () => {
    expect(pageOf({ firstPublishedAt: '2026-07-01T22:30:00.000Z' })).toMatch(
      /<time dateTime="2026-07-01T22:30:00.000Z"[^>]*>1 July 2026[^<]*23:30/,
    );
  });

  test.each([
    ['when it was updated', {}, { updatedAt: '2026-11-04T08:30:00.000Z' }, 'Updated'],
    ['the editor’s note', {}, { editorsNote: 'The day was wrong.' }, 'The day was wrong.'],
    ['its age', {}, { firstPublishedAt: '2023-11-26T12:00:00.000Z' }, 'more than 3 years old'],
    ['its source', {}, { source: 'Coastal News Agency' }, 'Source: <bdi>Coastal News Agency'],
    ['the dateline', {}, { datelinePlace: 'Port Alder', datelineAgency: 'CNA' }, 'Port Alder</span> (CNA) —'],
    ['what kind of story it is', { type: 'news' }, { type: 'opinion' }, 'Opinion</span>'],
  ] as const)('says %s only where there is something to say', (_, without, changes, words) => {
    expect(pageOf(without)).not.toContain(words);
    expect(pageOf(changes)).toContain(words);
  });

  test('says on paper where it stands', () => {
    expect(pageOf()).toContain('>https://harbour.example/harbour/crews-contain-fire</p></article>');
  });

  test('leads to its authors and topics, and to stories to go on with', () => {
    const [related, other] = [
      aStory({ id: 'r', headline: 'Ferry sinks' }),
      aStory({ id: 'o', headline: 'Road' }),
    ];
    const tags = [{ slug: 'fires', name: 'Fires' }];
    const page = pageOf({ tags }, { ...LIVE, related: [related], more: [other] });
    expect(page).toContain('href="/authors/desk"');
    expect(page).toContain('href="/topics/fires">Fires</a>');
    expect(page.indexOf('Related stories')).toBeLessThan(page.indexOf('Ferry sinks'));
    expect(page.indexOf('More from Harbour')).toBeLessThan(page.indexOf('>Road<'));
    expect(pageOf()).not.toMatch(/Related stories|More from/);
  });

  test('leads nowhere that may not be there while it is a preview', () => {
    const preview = pageOf(
      { tags: [{ slug: 'fires', name: 'Fires' }], firstPublishedAt: '2001-01-01T00:00:00.000Z' },
      null,
    );
    expect(preview).toContain('Fires');
    expect(preview).not.toMatch(/href="\/authors\/|\/topics\/|wa\.me|years old/);
  });

  test('is passed on by plain links to its address in full', () => {
    const page = pageOf({ headline: 'Fire & water?' });
    const address = encodeURIComponent('https://harbour.example/harbour/crews-contain-fire');
    const links = page.match(/<nav class="share".*?<\/nav>/)?.[0].match(/<a [^>]*>/g) ?? [];
    expect(links).toHaveLength(5);
    for (const link of links) {
      expect(link).toContain(address);
      expect(link).toContain('rel="noopener nofollow"');
    }
    expect(page).toContain('Fire%20%26%20water%3F');
  });

  test('keeps a hostile headline inside its elements', () => {
    expect(pageOf({ headline: '</h1></script><script>alert(1)</script>' })).not.toContain('<script>alert');
  });
});
