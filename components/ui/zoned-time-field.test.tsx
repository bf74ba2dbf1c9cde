import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ZonedTimeField } from './zoned-time-field.tsx';

const NOON = '2026-11-26T12:00:00Z';

function shown(timeZone: string, value: string | null): string {
  const zones = { timeZone, newsroomZone: 'Europe/Dublin' };
  return renderToStaticMarkup(<ZonedTimeField label="Due" zones={zones} value={value} onChange={() => {}} />);
}

test('by the newsroom’s clocks, no other clocks are named', () => {
  const words = shown('Europe/Dublin', NOON);
  expect(words).toContain('value="2026-11-26T12:00"');
  expect(words).not.toContain('your clocks');
});

test('by clocks of one’s own, a time is told by the newsroom’s as well', () => {
  const words = shown('America/New_York', NOON);
  expect(words).toContain('value="2026-11-26T07:00"');
  expect(words).toContain('America/New York, UTC−5: your clocks.');
  expect(words).toContain('In the newsroom it is 26 November 2026 at 12:00 (Europe/Dublin).');
});

test('by clocks of one’s own, the newsroom’s are named before there is a time', () => {
  expect(shown('America/New_York', null)).toContain('your clocks. The newsroom goes by Europe/Dublin.');
});
