import { describe, expect, test } from 'vitest';
import { parseWire } from './parse-wire.ts';

const LEAD =
  'The city council on Tuesday voted 17 to 12 to close the ferry line that has carried commuters across the bay since 1931.';
const MORE =
  'Opponents said the closure would cut off two neighbourhoods whose residents have no other way to reach the hospital.';

const paragraph = (text: string) => ({ type: 'paragraph', text });
const bodyOf = (body: string) =>
  parseWire(`Council votes to close ferry line\n\nBy Jane Doe\n\n${body}`).blocks;

describe('the body', () => {
  test.each([
    ['one paragraph a line', `${LEAD}\n${MORE}\n${LEAD}`, [LEAD, MORE, LEAD].map(paragraph)],
    ['Windows line ends', `${LEAD}\r\n\r\n${MORE}`, [LEAD, MORE].map(paragraph)],
    [
      'hard wraps',
      'The city council on Tuesday voted 17 to 12 to close the\nferry line that has carried commuters across the bay.\n\nMore.',
      [
        paragraph(
          'The city council on Tuesday voted 17 to 12 to close the ferry line that has carried commuters across the bay.',
        ),
        paragraph('More.'),
      ],
    ],
    [
      'hard wraps and indents',
      '   The city council on Tuesday voted 17 to 12 to close the\nferry line that has carried commuters.\n   Opponents said the closure would cut off the people of\ntwo neighbourhoods.',
      [
        paragraph(
          'The city council on Tuesday voted 17 to 12 to close the ferry line that has carried commuters.',
        ),
        paragraph('Opponents said the closure would cut off the people of two neighbourhoods.'),
      ],
    ],
    [
      'a wrapped line that starts like an item',
      'The city council voted to close the ferry line for good on Dec.\n12. The line has carried commuters across the bay since it was\nbuilt.',
      [
        paragraph(
          'The city council voted to close the ferry line for good on Dec. 12. The line has carried commuters across the bay since it was built.',
        ),
      ],
    ],
    [
      'a compound broken at its hyphen',
      'The city council on Tuesday voted to close the cold-\nstorage warehouse that has stood beside the harbour since\nthe war.',
      [
        paragraph(
          'The city council on Tuesday voted to close the cold-storage warehouse that has stood beside the harbour since the war.',
        ),
      ],
    ],
  ])('is read with %s', (_, body, blocks) => {
    expect(bodyOf(body)).toEqual(blocks);
  });

  test.each(['•', '*', '-', '--', '–', '‣'])('makes a list of lines that start with %s', (bullet) => {
    expect(bodyOf(`${LEAD}\n\n${bullet} one\n${bullet} two\n\n${MORE}`)[1]).toEqual({
      type: 'bulletList',
      items: ['one', 'two'],
    });
  });

  test.each([
    ['1.', '2.'],
    ['1)', '2)'],
    ['(1)', '(2)'],
    ['a.', 'b.'],
    ['a)', 'b)'],
  ])('makes an ordered list of %s and %s', (first, second) => {
    expect(bodyOf(`The demands are:\n${first} one\n${second} two\n\n${MORE}`)).toEqual([
      paragraph('The demands are:'),
      { type: 'orderedList', items: ['one', 'two'] },
      paragraph(MORE),
    ]);
  });

  test.each([
    ['one dash', '- Alone.'],
    ['a dialogue', '– No volverá.\n\n– ¿Quién?'],
    ['a list that starts later', '4. four\n\n5. five'],
    ['an interview', 'Q: Why?\n\nA: Because.'],
    ['verse', 'The water is grey\n\nThe gulls are away'],
  ])('keeps %s as paragraphs with all their signs', (_, text) => {
    expect(bodyOf(`${LEAD}\n\n${text}`).slice(1)).toEqual(text.split('\n\n').map(paragraph));
  });

  test.each(['What happens next', '## What happens next', '**What happens next**'])(
    'has a subheading where "%s" stands between paragraphs',
    (line) => {
      expect(bodyOf(`${LEAD}\n\n${line}\n\n${MORE}`)[1]).toEqual({
        type: 'subheading',
        text: 'What happens next',
      });
    },
  );

  test.each([
    'It was over.',
    '“Nobody asked us”',
    'and then',
    'Chief Marsh, who leads the brigade of the whole town, and her deputy were there',
  ])('has none where "%s" stands', (line) => {
    expect(bodyOf(`${LEAD}\n\n${line}\n\n${MORE}`)[1]).toEqual(paragraph(line));
  });

  test('keeps the dates of a chronicle as its subheadings', () => {
    const dates = bodyOf(`${LEAD}\n\n18 August 2024\n\n${MORE}\n\n3 November 2026\n\n${LEAD}`);
    expect(dates.map((block) => block.type)).toEqual([
      'paragraph',
      'subheading',
      'paragraph',
      'subheading',
      'paragraph',
    ]);
  });

  test('has numbered subheadings where running text stands under each', () => {
    expect(bodyOf(`1. The vote\n\n${LEAD}\n\n2. The court\n\n${MORE}`).map((block) => block.type)).toEqual([
      'subheading',
      'paragraph',
      'subheading',
      'paragraph',
    ]);
  });

  test('ends where the signature of a mail starts', () => {
    const text = `Headline here\n\n${LEAD}\n\n--\nJane Doe\n+44 20 7946 0000`;
    expect(parseWire(text)).toMatchObject({
      blocks: [paragraph(LEAD)],
      internalNote: 'Jane Doe\n+44 20 7946 0000',
    });
  });

  test('has quotes where Markdown has them', () => {
    expect(bodyOf(`${LEAD}\n\n> We were\n> not asked.\n\n${MORE}`)[1]).toEqual({
      type: 'quote',
      text: 'We were not asked.',
    });
  });

  test('leaves out what belongs to the page it came from', () => {
    const text = `Headline here\n\n${LEAD}\n\nAdvertisement\n\n${MORE}\n\nRead more: Ten ferries\n\nPhoto: Jane Roe`;
    expect(parseWire(text).blocks).toEqual([LEAD, MORE].map(paragraph));
    expect(parseWire(text).leftOut.map((part) => part.text)).toEqual([
      'Advertisement',
      'Read more: Ten ferries',
    ]);
    expect(parseWire(text).internalNote).toBe('Photo: Jane Roe');
  });
});
