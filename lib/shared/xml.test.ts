// @vitest-environment jsdom

import { describe, expect, test } from 'vitest';
import { writeXml } from './xml.ts';

function parsed(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'text/xml');
}

describe('an XML document', () => {
  test.each([
    ['markup', '<b>bold</b> & "quoted"'],
    ['what ends a CDATA section', 'a ]]> b <![CDATA[ c ]]>'],
    ['entities as they were typed', '&amp; &lt; &#x3c; &bogus;'],
    ['words that look like values', 'true'],
    ['marks of direction', '\u202eright\u202c \u200f\u2067left\u2069'],
    ['characters beyond the first plane', '𝔉ire 🔥'],
    ['tabs and new lines', 'one\ttwo\nthree'],
  ])('gives back %s', (_, text) => {
    expect(parsed(writeXml({ a: { '#text': text, '@b': 'x' } })).documentElement.textContent).toBe(text);
    expect(parsed(writeXml({ a: text })).documentElement.textContent).toBe(text);
  });

  test('keeps quotes and markup inside an attribute', () => {
    const root = parsed(writeXml({ a: { '@href': '"><script>&\'' } })).documentElement;
    expect(root.getAttribute('href')).toBe('"><script>&\'');
    expect(root.children).toHaveLength(0);
  });

  test('leaves out what XML cannot hold, and nothing becomes markup by that', () => {
    const text = 'a\u0000b\u0008c\u001fd\ufffee\ud800f ]]\u0000> &\u0001amp; <\u0002b>';
    expect(parsed(writeXml({ a: text })).documentElement.textContent).toBe('abcdef ]]> &amp; <b>');
  });

  test('repeats an element for each of a list, and leaves out what is not there', () => {
    expect(writeXml({ list: { item: ['one', 'two'], none: undefined } })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><list><item>one</item><item>two</item></list>',
    );
  });
});
