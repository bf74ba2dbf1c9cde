import { describe, expect, test } from 'vitest';
import { fragmentOf, type MarkedText, markText } from './marked-text.ts';

const matches =
  (...words: string[]) =>
  (word: string) =>
    words.includes(word);

/** With matches in brackets. */
const shown = (marked: MarkedText) =>
  marked.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

describe('a text with its matches', () => {
  test.each([
    ['The café by the quay', ['café'], 'The [café] by the quay'],
    ['café', ['café'], '[café]'],
    ['nothing', [], 'nothing'],
    ['', [], ''],
    ['<b>ferry</b> & ferry', ['ferry'], '<b>[ferry]</b> & [ferry]'],
    ['בַּנָּמָל', ['בַּנָּמָל'], '[בַּנָּמָל]'],
  ])('%j is whole', (text, words, marked) => {
    expect(shown(markText(text, matches(...words)))).toBe(marked);
  });
});

const FILLER = 'Nothing of note was said about it that day. '.repeat(20);

describe('a fragment', () => {
  test('of a short text is all of it, on one line', () => {
    expect(shown(fragmentOf('One\n\ntwo  three', matches('two')))).toBe('One [two] three');
  });

  test('begins at the beginning where there is no match', () => {
    const fragment = shown(fragmentOf(FILLER, matches()));
    expect(fragment).toMatch(/^Nothing of note .* …$/);
    expect(fragment.length).toBeLessThan(230);
  });

  test('goes to the place with the most different matches, and cuts no word', () => {
    const text = `ferry ${FILLER} a ferry left the harbour in a storm ${FILLER} storm`;
    const fragment = shown(fragmentOf(text, matches('ferry', 'harbour', 'storm')));
    expect(fragment).toMatch(/^… .*a \[ferry\] left the \[harbour\] in a \[storm\] .* …$/);
    for (const word of fragment.match(/\w+/g) ?? []) expect(text.split(/[^\w]+/)).toContain(word);
  });

  test('of one endless word still ends', () => {
    expect(shown(fragmentOf('x'.repeat(5000), matches())).length).toBeLessThan(230);
  });
});
