import { describe, expect, test } from 'vitest';
import { substanceOf } from './substance.ts';

const STORY = `The council voted 17 to 12 to close the line, mayor Anna Berg said on Monday. It will not reopen.

“We had no choice,” Berg said. “The boats are older than I am.”

Mr. Lund, who runs the ferry, lost 1,250 passengers in 2025. They were told by Lund's office.`;

const aWording = (text: string) => ({ headline: 'Council closes ferry line', standfirst: '', text });
const findingsOf = (before: string, after: string) => substanceOf(aWording(before), aWording(after));
const edited = (from: string, to: string) => {
  expect(STORY).toContain(from);
  return findingsOf(STORY, STORY.replace(from, to));
};

describe('no more than spelling', () => {
  test.each([
    ['nothing', 'line', 'line'],
    ['a typo put right', 'voted', 'votted'],
    ['a comma', 'line, mayor', 'line – mayor'],
    ['two sentences made one', 'Monday. It', 'Monday, and it'],
    ['a thousands mark', '1,250', '1.250'],
    ['a thin space for a comma', '1,250', '1\u202f250'],
    ['no mark at all', '1,250', '1250'],
    ['a figure written out', 'voted 17', 'voted seventeen'],
    ['digits of another script', '1,250', '١٬٢٥٠'],
    ['straight quotation marks', '“We had no choice,”', '"We had no choice,"'],
    ['a quotation said in one go', 'choice,” Berg said. “The boats', 'choice. The boats'],
    ['a contraction', 'will not', "won't"],
    ['another negation', 'will not', 'will never'],
    ['a capital for a title', 'mayor Anna', 'Mayor Anna'],
    ['a possessive', "Lund's office", 'the Lund office'],
    ['one mention fewer', "Lund's office", 'his office'],
  ])('%s', (_, from, to) => {
    expect(edited(from, to)).toEqual([]);
  });

  test('paragraphs in another order, also out of the standfirst', () => {
    const blocks = STORY.split('\n\n');
    expect(findingsOf(STORY, blocks.toReversed().join('\n\n'))).toEqual([]);
    const [standfirst = '', ...rest] = blocks;
    const moved = { headline: 'Council closes ferry line', standfirst, text: rest.join('\n\n') };
    expect(substanceOf(aWording(STORY), moved)).toEqual([]);
  });

  test('a headline with another comma and capital', () => {
    const before = { headline: 'Council closes ferry line', standfirst: '', text: '' };
    expect(substanceOf(before, { ...before, headline: 'Council closes “Ferry” line' })).toEqual([]);
  });

  test.each([
    ['German nouns spelt right', 'Der Haffen ist zu.\n\nEr liegt mit dem Haffen da.', 'Haffen', 'Hafen'],
    ['a French quotation', 'Elle a dit : « on verra » hier.', '« on verra »', '“on verra”'],
    ['a Hebrew abbreviation', 'דובר צה"ל אמר "נמשיך" אתמול.', '"נמשיך"', '“נמשיך”'],
  ])('%s', (_, text, from, to) => {
    expect(findingsOf(text, text.replaceAll(from, to))).toEqual([]);
  });
});

describe('more than spelling', () => {
  test.each([
    ['a figure', 'voted 17', 'voted 18', { kind: 'number', before: ['17'], after: ['18'] }],
    ['a figure tenfold', '1,250', '12,500', { kind: 'number', before: ['1250'], after: ['12500'] }],
    ['a point for a comma', '1,250', '1.25', { kind: 'number', before: ['1250'], after: ['1.25'] }],
    ['a name', 'Anna Berg', 'Hanna Berg', { kind: 'name', before: ['Anna'], after: ['Hanna'] }],
    ['a name after a title', 'Mr. Lund', 'Mr. Lind', { kind: 'name', before: ['Lund'], after: ['Lind'] }],
    ['a day', 'on Monday', 'on Tuesday', { kind: 'name', before: ['Monday'], after: ['Tuesday'] }],
    ['a dropped “not”', 'will not', 'will', { kind: 'negation', before: ['not'], after: [] }],
    [
      'a word of a quotation',
      'older than',
      'old as',
      {
        kind: 'quotation',
        before: ['the boats are older than i am'],
        after: ['the boats are old as i am'],
      },
    ],
  ])('%s', (_, from, to, finding) => {
    expect(edited(from, to)).toEqual([finding]);
  });

  test('a quotation that is none any more', () => {
    expect(edited('“We had no choice,”', 'We had no choice,').map(({ kind }) => kind)).toEqual(['quotation']);
  });

  test('another headline', () => {
    const before = { headline: 'Council may close line', standfirst: '', text: '' };
    expect(substanceOf(before, { ...before, headline: 'Council closes line' })).toEqual([
      { kind: 'headline', before: ['Council may close line'], after: ['Council closes line'] },
    ]);
  });

  test('a new sentence without figure or name', () => {
    const found = findingsOf(STORY, `${STORY} Those who live on the island have to go by road.`);
    expect(found.map(({ kind }) => kind)).toEqual(['length']);
  });

  test.each([
    ['German', 'Er hat nicht gelogen.', ' nicht', ''],
    ['German kein', 'Er hat keine Schuld.', 'keine', 'eine'],
    ['French', 'Il n’a pas menti.', 'n’a pas', 'a'],
    ['Spanish', 'El alcalde no mintió.', ' no', ''],
    ['Hebrew', 'ראש העיר לא שיקר.', ' לא', ''],
    ['Arabic', 'المجلس لم يكذب.', ' لم', ''],
  ])('a dropped negation in %s', (_, text, from, to) => {
    expect(findingsOf(text, text.replace(from, to)).map(({ kind }) => kind)).toEqual(['negation']);
  });

  test('another figure in Arabic digits', () => {
    expect(findingsOf('قتل ١٧ شخصا', 'قتل ١٨ شخصا')).toEqual([
      { kind: 'number', before: ['17'], after: ['18'] },
    ]);
  });
});
