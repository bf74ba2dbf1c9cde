import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { PublishedStory } from '#lib/articles/published.ts';
import type { StoredNode } from '#lib/content/body.ts';
import { aSite, aStory } from '#lib/testing/published-stories.ts';
import { FeedText } from './feed-text.tsx';

const OTHER = '0190a000-0000-7000-8000-000000000001';
const text = (words: string, ...marks: NonNullable<StoredNode['marks']>): StoredNode => ({
  type: 'text',
  text: words,
  marks,
});
const paragraph = (...content: StoredNode[]): StoredNode => ({ type: 'paragraph', content });

function textOf(changes: Partial<PublishedStory>, ...content: StoredNode[]): string {
  const articles = new Map([[OTHER, { address: '/world/boats', headline: 'Boats' }]]);
  const body = content.length > 0 ? { body: { type: 'doc' as const, content } } : {};
  const story = aStory({ ...changes, ...body });
  return renderToStaticMarkup(<FeedText site={aSite()} story={story} articles={articles} />);
}

describe('the text of a story in a feed', () => {
  test('has its standfirst, dateline, words and the note of the editor', () => {
    expect(
      textOf({ datelinePlace: 'Port Alder', datelineAgency: 'CNA', editorsNote: 'Names were changed.' }),
    ).toMatch(
      /^<div lang="en" dir="ltr"><p><strong>Two people.*Port Alder.*\(CNA\) —.*The fire is out\.<\/p><p><b>Editor’s note:<\/b> Names were changed\.<\/p><\/div>$/,
    );
  });

  test('has every correction with its date, where the desk put it', () => {
    const correction = { kind: 'correction', at: '2026-11-05T08:30:00.000Z' } as const;
    const markup = textOf({
      corrections: [
        { ...correction, id: 'a', place: 'top', text: 'It was 18 <b>.' },
        { ...correction, id: 'b', place: 'bottom', text: 'It was 19.', kind: 'clarification' },
      ],
    });
    expect(markup).toMatch(
      /<b>Correction<\/b> <time[^>]*>[^<]*<\/time>: It was 18 &lt;b&gt;\..*The fire is out/,
    );
    expect(markup).toMatch(/The fire is out.*<b>Clarification<\/b> <time[^>]*>[^<]*<\/time>: It was 19\./);
  });

  test('goes in its own direction', () => {
    expect(textOf({ language: 'ar' })).toMatch(/^<div lang="ar" dir="rtl">/);
  });

  test('has only addresses that lead somewhere from any page', () => {
    const markup = textOf(
      {},
      paragraph(
        text('words', { type: 'articleLink', attrs: { articleId: OTHER } }),
        { type: 'footnote', content: [text('A note')] },
        text('out', { type: 'link', attrs: { href: 'https://example.org/' } }),
      ),
      { type: 'relatedArticle', attrs: { articleId: OTHER } },
      { type: 'embed', attrs: { provider: 'youtube', id: 'dQw4w9WgXcQ' } },
    );
    const addresses = [...markup.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toEqual([
      'https://harbour.example/world/boats',
      'https://harbour.example/harbour/crews-contain-fire#note-1',
      'https://example.org/',
      'https://harbour.example/world/boats',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      'https://harbour.example/harbour/crews-contain-fire#note-call-1',
    ]);
  });

  test('runs and loads nothing', () => {
    const markup = textOf(
      { standfirst: '<script>alert(1)</script>', editorsNote: '<img src=x onerror=alert(1)>' },
      paragraph(text('<iframe src="https://evil.example">')),
      { type: 'embed', attrs: { provider: 'youtube', id: 'dQw4w9WgXcQ' } },
    );
    expect(markup).not.toMatch(/<(?:script|iframe|img|object|link|style|video)\b/);
    expect(markup).not.toMatch(/<[^>]*\s(?:on\w+|src|style)=/);
  });
});
