import { expect, test } from 'vitest';
import { isAllowedLink, linkFromTyping } from './link.ts';

test.each([
  ['https://example.org/a?b=c#d', true],
  ['http://example.org', true],
  ['mailto:desk@example.org', true],
  ['tel:+442079460000', true],
  ['javascript:alert(1)', false],
  ['JAVASCRIPT:alert(1)', false],
  ['vbscript:x', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['//example.org', false],
  ['/relative', false],
  ['', false],
  [`https://example.org/${'a'.repeat(2000)}`, false],
  [null, false],
  [{}, false],
])('a story may link to %j: %s', (value, expected) => {
  expect(isAllowedLink(value)).toBe(expected);
});

test.each([
  ['https://example.org', 'https://example.org'],
  [' example.org/a ', 'https://example.org/a'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['javascript:alert(1)', null],
  ['two words', null],
  ['', null],
])('typing %j makes the link %j', (typed, expected) => {
  expect(linkFromTyping(typed)).toBe(expected);
});
