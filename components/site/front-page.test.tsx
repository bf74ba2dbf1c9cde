import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { aSite, aStory } from '#lib/testing/published-stories.ts';
import { editionOf } from './edition.ts';
import { FrontPage } from './front-page.tsx';
import { SiteFrame } from './site-frame.tsx';

const HOUR_MS = 3_600_000;

function storiesOf(count: number) {
  return Array.from({ length: count }, (_, index) =>
    aStory({
      id: `story-${index}`,
      address: `/harbour/story-${index}`,
      publishedAt: new Date(Date.UTC(2026, 10, 22, 14) - index * HOUR_MS).toISOString(),
    }),
  );
}

/** A front of stories as they come: seven at the top, four in the block of the harbour, the others below. */
function frontOf(stories: ReturnType<typeof storiesOf>, mostRead: ReturnType<typeof storiesOf> = []): string {
  const block = { section: 'harbour', stories: stories.slice(7, 11) };
  const front = {
    top: stories.slice(0, 7),
    blocks: block.stories.length > 0 ? [block] : [],
    latest: stories.slice(11),
  };
  return renderToStaticMarkup(
    <SiteFrame site={aSite()} edition={editionOf(stories)}>
      <FrontPage site={aSite()} stories={front} mostRead={mostRead} />
    </SiteFrame>,
  );
}

describe('the front page', () => {
  test.each([0, 1, 3, 30])('with %i stories has the nameplate as its only h1', (count) => {
    expect(frontOf(storiesOf(count)).match(/<h1.*?<\/h1>/g)).toEqual([
      expect.stringContaining('The Harbour Post'),
    ]);
  });

  test('links every story once', () => {
    const links = frontOf(storiesOf(30)).match(/href="\/harbour\/story-\d+"/g) ?? [];
    expect(links).toHaveLength(30);
    expect(new Set(links).size).toBe(30);
  });

  test('calls a block by its section, whose front it leads to', () => {
    const [, block = ''] =
      /<section class="section-block"(.*?)<\/section>/.exec(frontOf(storiesOf(30))) ?? [];
    expect(block).toContain('<a href="/harbour">Harbour</a>');
    expect(block.match(/href="\/harbour\/story-\d+"/g)).toEqual(
      [7, 8, 9, 10].map((n) => `href="/harbour/story-${n}"`),
    );
    expect(block.match(/class="story-standfirst"/g)).toHaveLength(1);
  });

  test('says what is read most where that is known', () => {
    const [first] = storiesOf(1);
    expect(frontOf(storiesOf(8), first ? [first] : [])).toMatch(/Most read<\/h2><ol/);
    expect(frontOf(storiesOf(8))).not.toContain('Most read');
  });

  test('says what will be here while there is nothing', () => {
    expect(frontOf([])).toContain('The first edition is being written.');
  });

  test('is dated by its newest publication or update', () => {
    const [first, ...others] = storiesOf(3);
    const updatedAt = '2026-11-22T15:10:00.000Z';
    const stories = [...others, ...(first ? [{ ...first, updatedAt }] : [])];
    expect(editionOf(stories)).toEqual({ newestAt: updatedAt });
    expect(editionOf([])).toEqual({ newestAt: null });
  });

  test('ends a day of the river where it ends in the zone of the publication', () => {
    const lateEvening = aStory({ id: 'late', publishedAt: '2026-07-01T22:59:00.000Z' });
    const afterMidnight = aStory({ id: 'early', publishedAt: '2026-07-01T23:01:00.000Z' });
    const page = frontOf([...storiesOf(11), afterMidnight, lateEvening]);
    expect(page.match(/class="river-date">[^<]*/g)).toEqual([
      'class="river-date">2 July 2026',
      'class="river-date">1 July 2026',
    ]);
  });
});
