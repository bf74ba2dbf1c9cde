import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { sumUp } from '#lib/articles/view-sums.ts';
import { ViewsChart } from './views-chart.tsx';

const NOW = new Date('2026-11-26T14:40:00Z');
const kinds = { referrer: 'search', device: 'phone' } as const;
const views = sumUp(
  [
    { hour: new Date('2026-11-26T13:00:00Z'), views: 1500, ...kinds },
    { hour: new Date('2026-11-26T14:00:00Z'), views: 1, ...kinds },
  ],
  'days',
  NOW,
);
const chart = renderToStaticMarkup(
  <ViewsChart views={views} span="days" dates={{ language: 'en', timeZone: 'Europe/Berlin' }} />,
);

test('a chart says in words what it shows, with the times of the newsroom', () => {
  expect(chart).toContain('1,501 views');
  expect(chart).toMatch(
    /role="img" aria-label="Views by hour\. Most were in the hour from 26 November 2026 at 14:00: 1,500 views/,
  );
  expect(chart).toContain('<title>26 November 2026 at 15:00: 1 view</title>');
});

test('bars are as high as their part of the scale', () => {
  expect(chart.match(/<title>/g)).toHaveLength(48);
  expect(chart).toContain('y="25" width="0.8" height="75"');
});
