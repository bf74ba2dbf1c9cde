import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseWire } from './parse-wire.ts';
import { mutations, pickFrom, random } from './testing/copy-maker.ts';
import { readHouseStyleCopy } from './testing/house-style-copy.ts';
import { makeCopy } from './testing/house-styles.ts';
import { lostAndInvented } from './testing/word-ledger.ts';

const SAMPLES = ['ceasefire-talks', 'harbour-fire-update', 'rtl-budget-vote'];
const sample = (name: string) => readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8');

const NOTHING = { lost: [], invented: [] };

describe('every word of the copy is in the story once', () => {
  test.each(SAMPLES)('in the sample %s', (name) => {
    const source = sample(name);
    expect(lostAndInvented(source, parseWire(source))).toEqual(NOTHING);
  });

  test.each([...readHouseStyleCopy()])(
    'in the copy of %s, also with its lines cut, moved, doubled and joined',
    (_, copy) => {
      expect(lostAndInvented(copy, parseWire(copy))).toEqual(NOTHING);
      for (let seed = 1; seed <= 100; seed += 1) {
        const source = mutations(copy, random(seed));
        expect(lostAndInvented(source, parseWire(source)), `seed ${seed}\n${source}`).toEqual(NOTHING);
      }
    },
  );

  test('in copy made of parts of many styles', () => {
    for (let seed = 1; seed <= 1500; seed += 1) {
      const source = makeCopy(random(seed));
      expect(lostAndInvented(source, parseWire(source)), `seed ${seed}\n${source}`).toEqual(NOTHING);
    }
  });

  test.each(SAMPLES)('in the sample %s with its lines cut, moved, doubled and joined', (name) => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const source = mutations(sample(name), random(seed));
      expect(lostAndInvented(source, parseWire(source)), `seed ${seed}\n${source}`).toEqual(NOTHING);
    }
  });

  test('in copy of one style with the head of another', () => {
    for (let seed = 1; seed <= 800; seed += 1) {
      const next = random(seed);
      const source = mutations(`${makeCopy(next)}\n${makeCopy(next)}`, next);
      expect(lostAndInvented(source, parseWire(source)), `seed ${seed}\n${source}`).toEqual(NOTHING);
    }
  });
});

test('the body keeps the order of the source', () => {
  const squeeze = (text: string) => text.replace(/[\s>*#^]+/g, '');
  for (let seed = 1; seed <= 500; seed += 1) {
    const source = mutations(makeCopy(random(seed)), random(seed));
    const rest = squeeze(source);
    const texts = parseWire(source).blocks.flatMap((block) =>
      'items' in block ? block.items : [block.text],
    );
    let from = 0;
    for (const text of texts.map(squeeze)) {
      const at = rest.indexOf(text, from);
      expect(at, `"${text}" in seed ${seed}\n${source}`).toBeGreaterThanOrEqual(0);
      from = at + text.length;
    }
  }
});

test('the ledger of words can tell a lost word and an invented one', () => {
  const source = 'Council votes\n\nBy Jane Doe\n\nThe council voted twice.';
  const story = parseWire(source);
  expect(lostAndInvented(`${source} Lost`, story).lost).toEqual(['lost']);
  expect(lostAndInvented(source, { ...story, slugline: 'Invented' }).invented).toEqual(['invented']);
  expect(pickFrom(['only'], random(1))).toBe('only');
});
