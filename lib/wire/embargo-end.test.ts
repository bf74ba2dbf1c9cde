import { describe, expect, test } from 'vitest';
import { embargoEnd } from './embargo-end.ts';
import { parseWire } from './parse-wire.ts';

describe('the end of an embargo', () => {
  test.each([
    ['EMBARGO: 0600 BST 4 July 2026', '2026-07-04T05:00:00.000Z'],
    ['EMBARGO: 0600 BST 4 November 2026', '2026-11-04T05:00:00.000Z'],
    ['EMBARGOED until 1800 GMT, Nov. 4, 2026', '2026-11-04T18:00:00.000Z'],
    ['EMBARGOED UNTIL 00:01 GMT ON 4TH NOVEMBER 2026', '2026-11-04T00:01:00.000Z'],
    ['Embargoed until 6 p.m. EST November 4, 2026', '2026-11-04T23:00:00.000Z'],
    ['Embargoed until 6:30pm ET on Nov 4 2026', '2026-11-04T23:30:00.000Z'],
    ['Embargoed until 6:30pm ET on July 4 2026', '2026-07-04T22:30:00.000Z'],
    ['Embargo: 2026-11-04 18:00 UTC', '2026-11-04T18:00:00.000Z'],
    ['Sperrfrist: 4.11.2026, 18.00 Uhr MEZ', '2026-11-04T17:00:00.000Z'],
    ['Sperrfrist: nicht vor 18 Uhr (MESZ), 4. Juli 2026', '2026-07-04T16:00:00.000Z'],
    ['Sous embargo jusqu’au 4 novembre 2026 à 18h00 GMT', '2026-11-04T18:00:00.000Z'],
    ['Embargo hasta el 4 de noviembre de 2026 a las 18:00 GMT', '2026-11-04T18:00:00.000Z'],
    ['Эмбарго до 4 ноября 2026, 18:00 мск', '2026-11-04T15:00:00.000Z'],
    ['אמברגו עד 4 בנובמבר 2026 18:00 שעון ישראל', '2026-11-04T16:00:00.000Z'],
    ['EMBARGO 0600 GMT/0700 CET 4 November 2026', '2026-11-04T06:00:00.000Z'],
  ])('"%s" is %s', (text, until) => {
    expect(embargoEnd(text, [], null)).toBe(until);
  });

  test.each([
    ['no zone', 'EMBARGO: 0600 4 November 2026'],
    ['no hour', 'EMBARGO: 4 November 2026 GMT'],
    ['no day', 'EMBARGOED until 1800 GMT'],
    ['no year', 'EMBARGOED until 1800 GMT on 4 November'],
    ['two days', 'EMBARGO: 1800 GMT 4 November 2026, not 5 November 2026'],
    ['two hours that differ', 'EMBARGO: 1800 GMT online, 2000 GMT in print, 4 November 2026'],
    ['a day that can be two', 'EMBARGO: 1800 GMT 04/11/2026'],
    ['letters that mean several zones', 'EMBARGO: 1800 IST 4 November 2026'],
    ['an hour that no clock shows', 'EMBARGO: 2560 GMT 4 November 2026'],
    ['a day that no month has', 'EMBARGO: 1800 GMT 31 November 2026'],
    ['only words', 'EMBARGO: until the minister has spoken'],
  ])('is not certain with %s', (_, text) => {
    expect(embargoEnd(text, [], null)).toBeNull();
  });

  test.each([
    [
      'the day of the copy',
      'EMBARGOED until 1800 GMT',
      ['PORT ALDER, Nov. 3, 2026 (CNA) --'],
      null,
      '2026-11-03T18:00:00.000Z',
    ],
    [
      'a weekday after it',
      'EMBARGOED until 00:01 GMT FRIDAY',
      ['3 November 2026'],
      null,
      '2026-11-06T00:01:00.000Z',
    ],
    [
      'the year in which it came',
      'EMBARGOED until 1800 GMT',
      ['Nov. 3'],
      '2026-11-02T09:00:00Z',
      '2026-11-03T18:00:00.000Z',
    ],
    ['the new year', 'EMBARGO: 0001 GMT 2 January', [], '2026-12-30T09:00:00Z', '2027-01-02T00:01:00.000Z'],
    ['no year far from it', 'EMBARGO: 0001 GMT 2 June', [], '2026-12-30T09:00:00Z', null],
    [
      'no day when the copy has two',
      'EMBARGOED until 1800 GMT',
      ['Nov. 3, 2026', 'Nov. 4, 2026'],
      null,
      null,
    ],
    [
      'no day when it names one that is unclear',
      'EMBARGOED until 1800 GMT tomorrow',
      ['Nov. 3, 2026'],
      null,
      null,
    ],
  ])('follows from %s', (_, text, copyDates, receivedAt, until) => {
    expect(embargoEnd(text, copyDates, receivedAt === null ? null : new Date(receivedAt))).toBe(until);
  });
});

test('an embargo in a note to the desk counts from the dateline', () => {
  const copy =
    'Eds: UPDATES with quotes. EMBARGOED until 1800 GMT.\n\nFerry line to close\n\nBy Jane Doe\n\nPORT ALDER, Nov. 3 (CNA) -- The council voted.';
  expect(parseWire(copy, new Date('2026-11-03T09:00:00Z')).embargo).toEqual({
    text: 'EMBARGOED until 1800 GMT',
    until: '2026-11-03T18:00:00.000Z',
  });
  expect(parseWire(copy).embargo?.until).toBeNull();
});

test.each([
  'Bitte nicht vor 18.00 Uhr veröffentlichen',
  'Nicht vor 18 Uhr (MEZ)',
  'NO PUBLICAR ANTES de las 18:00',
  'Ne pas publier avant 18h00',
  'HOLD FOR RELEASE until 6 p.m.',
])('"%s" over the headline is an embargo', (line) => {
  expect(parseWire(`${line}\n\nFerry line to close\n\nThe council voted on Tuesday.`).embargo?.text).toBe(
    line,
  );
});

test('a sentence that begins like an embargo is none', () => {
  const lead = 'Nicht vor 18 Uhr soll der Verkehr am Hafen wieder rollen, sagte die Polizei.';
  const story = parseWire(`Feuer im Hafen\n\n${lead}`);
  expect(story.embargo).toBeNull();
  expect(story.blocks).toEqual([{ type: 'paragraph', text: lead }]);
});
