import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseWire } from './parse-wire.ts';

const sample = (name: string) =>
  parseWire(readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8'));

describe('an article with headline, standfirst and byline', () => {
  const story = sample('ceasefire-talks');

  test('is told apart', () => {
    expect(story).toMatchObject({
      headline: 'Blinken returns to Israel as Biden pushes for ceasefire by end of the week',
      standfirst:
        'President Biden aiming for breakthrough by week’s end to reach deal to secure return of hostages, end war in Gaza.',
      bylines: [{ name: 'World Israel News Staff', kind: 'organisation' }],
      source: null,
      dateline: null,
      language: 'en',
      internalNote: null,
    });
  });

  test('has nine paragraphs in the words of the source, typing errors and curly quotes included', () => {
    expect(story.blocks.map((block) => block.type)).toEqual(Array(9).fill('paragraph'));
    expect(JSON.stringify(story.blocks)).toContain('abruptly postpostened his departure');
    expect(JSON.stringify(story.blocks)).toContain('had expressed “cautious optimism” regarding');
  });

  test('does not publish the stray last line', () => {
    expect(story.leftOut.at(-1)).toEqual({
      text: '>',
      reason: 'The line has no letters or numbers.',
      line: 25,
    });
  });
});

describe('a hard-wrapped wire story', () => {
  const story = sample('harbour-fire-update');

  test('has its head told apart', () => {
    expect(story).toMatchObject({
      headline: 'Crews contain warehouse fire at Port Alder; two treated for smoke',
      standfirst: '',
      bylines: [
        { name: 'Marta Lindqvist', kind: 'person' },
        { name: 'Tom Adeyemi', kind: 'person' },
      ],
      source: 'Coastal News Agency',
      dateline: { place: 'Port Alder', agency: 'CNA' },
      slugline: 'BC-HARBOUR-FIRE, 3rd Ld-Writethru',
      urgency: 'urgent',
      embargo: { text: 'EMBARGOED until 1800 GMT', until: null },
      language: 'en',
    });
  });

  test('has its lines rejoined into paragraphs and a list', () => {
    expect(story.blocks).toEqual([
      {
        type: 'paragraph',
        text: "Firefighters on Tuesday contained a blaze that tore through a cold-storage warehouse on the east quay, the city's fire chief said, after a six-hour operation that closed the harbour road and sent two workers to hospital.",
      },
      {
        type: 'paragraph',
        text: '"We had it boxed in by noon," said Chief Elena Marsh. "What we did not have was water pressure, and that is a conversation for tomorrow."',
      },
      {
        type: 'paragraph',
        text: 'The cause is under investigation. About 400 tonnes of frozen fish were lost, the owner, Alder Cold Chain, estimated.',
      },
      {
        type: 'bulletList',
        items: ['The warehouse was built in 1974.', 'It had passed an inspection in March.'],
      },
      { type: 'paragraph', text: 'The harbour road reopened shortly after 4 p.m.' },
    ]);
  });

  test('keeps for the desk what readers must not see', () => {
    expect(story.internalNote?.split('\n')).toEqual([
      'URGENT',
      expect.stringMatching(/^Eds: UPDATES .* EMBARGOED until 1800 GMT\.$/),
      'Nov. 3',
      '(Reporting by Marta Lindqvist and Tom Adeyemi; Editing by J. Okafor)',
      'Contact: desk@coastalnews.example, +44 20 7946 0000',
    ]);
    expect(story.leftOut.map(({ text }) => text)).toEqual(['By', 'and', 'ENDS']);
  });

  test('says where each line went, in the order of the source', () => {
    expect(story.receipt.map(({ field, line, lastLine }) => `${line}-${lastLine} ${field}`)).toEqual([
      '1-1 slugline',
      '2-2 urgency',
      '3-3 internalNote',
      '5-5 headline',
      '6-6 byline',
      '7-7 source',
      '9-10 dateline and paragraph',
      '12-13 paragraph',
      '15-15 paragraph',
      '17-18 bulletList',
      '20-20 paragraph',
      '22-22 internalNote',
      '24-24 leftOut',
      '26-26 internalNote',
    ]);
  });
});

test('a Hebrew article is told apart by its own words', () => {
  const story = sample('rtl-budget-vote');
  expect(story).toMatchObject({
    headline: 'הכנסת אישרה את תקציב העיר בקריאה ראשונה',
    standfirst: 'הדיון נמשך עד אחרי חצות; ההצבעה השנייה צפויה בשבוע הבא.',
    bylines: [{ name: 'מערכת החדשות', kind: 'organisation' }],
    language: 'he',
    leftOut: [{ text: 'מאת' }],
  });
  expect(story.blocks).toHaveLength(3);
  expect(story.blocks[2]).toEqual({
    type: 'paragraph',
    text: 'באופוזיציה טענו כי סעיף התחבורה (Light Rail, כ-240 מיליון ש"ח) לא תוקצב במלואו.',
  });
});
