import { describe, expect, test } from 'vitest';
import { parseWire } from './parse-wire.ts';
import { random } from './testing/copy-maker.ts';
import { readHouseStyleCopy } from './testing/house-style-copy.ts';
import { lostAndInvented } from './testing/word-ledger.ts';
import type { WireBlock } from './wire-story.ts';

const LINES = [
  '',
  '',
  '',
  '',
  ' ',
  '\t',
  '>',
  '> quoted',
  '-',
  '- item',
  '• item',
  '-- item',
  '1. one',
  '2. two',
  'a) one',
  'b) two',
  '***',
  '###',
  'ENDS',
  '-30-',
  'MORE',
  'Eds: note to the desk',
  'URGENT',
  'BC-FERRY-CLOSURE, 2nd Ld',
  'EMBARGOED until 1800 GMT',
  'By JANE DOE and JOHN ROE',
  'By',
  'By Monday, the council',
  'Jane Doe',
  'Von Max Muster',
  'מאת דנה כהן ויוסי לוי',
  'Reuters',
  'Coastal News Agency',
  '18 August 2024',
  'Updated 3 hours ago',
  'Share',
  'Advertisement',
  'Photo: the ferry',
  'Headline: Ferry closes',
  'Standfirst:',
  'Body:',
  '# Heading',
  '## Heading',
  'PORT ALDER, Nov. 3 (CNA) -- The council voted.',
  'LONDON (Reuters) -',
  '(Reporting by Jane Doe; Editing by John Roe)',
  'Contact: desk@coastal.example',
  'Council votes to close ferry line',
  'The council on Tuesday voted to close the ferry line that has carried',
  'commuters across the bay since 1931, citing rising costs.',
  'Opponents said the closure would cut off two neighbourhoods.',
  'Q: Why?',
  'A: Because nobody asked.',
  '“Quoted,” she said.',
  '   Indented text that opens a paragraph.',
  'הכנסת אישרה את התקציב',
  'أغلق المجلس الخط',
  '市议会关闭渡轮航线。',
  '^By JANE DOE=',
  'UPDATE 3-Ferry to close',
  'EMBARGO: 0600 BST 4 November 2026',
  "Editor's note: This story has been corrected.",
  '(Wiederholung: Tippfehler)',
  '((jane@example.com; +44 20 7946 0000))',
  'Media contact:',
  'mfl',
  'Notizblock',
  '记者 张三',
  '新华社北京11月3日电（记者张三）消防员扑灭了大火。',
  '(CNN) — Firefighters contained a blaze.',
  'Author: jane doe (jane@example.com), New York',
  'By Jane Doe | Reuters | 3 November 2026 | @janedoe',
  '(((',
  '\ud800',
  '👩‍🚒',
];
const BREAKS = ['\n', '\n', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\f'];

function copyFrom(seed: number): string {
  const next = random(seed);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  return Array.from({ length: 1 + Math.floor(next() * 25) }, () => pick(LINES) + pick(BREAKS)).join('');
}

/** The numbers of the lines that say something; a bare quote mark may be mail quoting. */
function writtenLines(source: string): number[] {
  return source.split(/\r\n|[\n\r\f]/).flatMap((line, index) => (/^[\s>]*$/.test(line) ? [] : [index + 1]));
}

const textsOf = (block: WireBlock) => ('items' in block ? [...block.items] : [block.text]);

const squeeze = (text: string) => text.toWellFormed().replace(/[\s>]+/g, '');

describe('any copy at all', () => {
  const copies = [
    ...Array.from({ length: 800 }, (_, seed) => copyFrom(seed + 1)),
    ...readHouseStyleCopy().values(),
  ];

  test('has every word in its story once', () => {
    for (const source of copies) {
      expect(lostAndInvented(source, parseWire(source)), JSON.stringify(source)).toEqual({
        lost: [],
        invented: [],
      });
    }
  });

  test('has each written line in exactly one entry of the receipt, in the order of the source', () => {
    for (const source of copies) {
      const { receipt } = parseWire(source);
      for (const line of writtenLines(source)) {
        const entries = receipt.filter((entry) => entry.line <= line && line <= entry.lastLine);
        expect(entries, `line ${line} of ${JSON.stringify(source)}`).toHaveLength(1);
      }
      expect(receipt.map(({ line }) => line)).toEqual(
        receipt.map(({ line }) => line).toSorted((a, b) => a - b),
      );
    }
  });

  test('has only words of the source in its body', () => {
    for (const source of copies) {
      const words = squeeze(source);
      for (const text of parseWire(source).blocks.flatMap(textsOf)) {
        expect(words, JSON.stringify(source)).toContain(squeeze(text));
        expect(text).toBe(text.trim());
        expect(text).not.toBe('');
      }
    }
  });

  test('has every left-out line and every note for the desk in the source', () => {
    for (const source of copies) {
      const story = parseWire(source);
      for (const { text } of story.leftOut) expect(squeeze(source)).toContain(squeeze(text));
      for (const note of story.internalNote?.split('\n') ?? [])
        expect(squeeze(source)).toContain(squeeze(note));
    }
  });
});

describe('hostile copy of 3 MB', () => {
  const fill = (unit: string) => unit.repeat(Math.floor(3_000_000 / unit.length));

  test.each([
    ['one word', fill('a')],
    ['a run of spaces inside a line', `x${fill(' ')}x`],
    ['nothing but space', fill(' ')],
    ['quote marks', fill('>')],
    ['dashes', fill('- ')],
    ['brackets', fill('(')],
    ['an endless byline', `By ${fill('Jane Doe and ')}`],
    ['an endless dateline', `Headline\n\n${fill('PARIS, ')}`],
    ['an endless paragraph', fill('The council on Tuesday voted to close the ferry line that\n')],
    ['endless direction marks', fill('\u200f')],
    ['a misreading without end', fill('Ã©')],
    ['carets', fill('^')],
    ['numbers that may be dates', fill('4 November ')],
  ])('made of %s gives a story', (_, source) => {
    expect(parseWire(source).receipt.length).toBeLessThanOrEqual(2);
  });

  test.each([
    ['notes to the desk', 'Eds: UPDATES with quotes.'],
    ['captions', 'Photo: The ferry at dawn'],
    ['embargoes', 'EMBARGO: 0600 BST 4 November 2026'],
    ['labels', 'Tags: sea'],
    ['contacts after the end', 'ENDS\nContact: desk@paper.example'],
  ])('made of %s loses none of them, and the internal note stays within its limit', (_, line) => {
    const source = `Headline here\n\n${`${line}\n`.repeat(2000)}`;
    const story = parseWire(source);
    expect(lostAndInvented(source, story)).toEqual({ lost: [], invented: [] });
    expect(story.internalNote?.length ?? 0).toBeLessThanOrEqual(20_000);
  });

  test('made of bylines that all differ is not read in quadratic time', () => {
    const names = Array.from({ length: 100_000 }, (_, index) => {
      const word = index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
      return `By Jane D${word}`;
    });
    expect(parseWire(`Headline\n${names.join('\n')}`).bylines.length).toBeLessThanOrEqual(30);
  });
});
