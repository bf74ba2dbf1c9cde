import { expect, test } from 'vitest';
import { htmlOf, oneLine, plainLines, withoutKeys } from './words.ts';

const SITE = 'https://news.example';

test.each([
  ['line breaks', 'one\r\ntwo\nthree\u2028four', 'one two three four'],
  ['control characters', 'one\u0000\u001B[31mtwo\u007F', 'one [31mtwo'],
  ['marks that turn the direction', 'safe\u202Eexe.txt\u2066', 'safe exe.txt'],
  ['what joins letters of Persian and of families', 'می\u200Cخواهم 👨\u200D👩', 'می\u200Cخواهم 👨\u200D👩'],
])('as one line: %s', (_, words, line) => {
  expect(oneLine(words)).toBe(line);
});

test('a line that is too long ends early, and not in the middle of a character', () => {
  const line = oneLine(`${'a'.repeat(198)}😀b`);
  expect(line.length).toBeLessThanOrEqual(200);
  expect(line.isWellFormed()).toBe(true);
  expect(line).toMatch(/…$/);
});

test('lines stay lines', () => {
  expect(plainLines(' one\r\ntwo\u0007\rthree\n')).toBe('one\ntwo\nthree');
});

test('what people wrote is never HTML, nor a link', () => {
  const html = htmlOf('<b onclick="x">&\n\nhttps://evil.example/admin https://news.example.evil/admin', SITE);
  expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;');
  expect(html).not.toContain('<a ');
});

test('addresses of the newsroom are links, and each paragraph runs as its words do', () => {
  const html = htmlOf(`כותרת\n\nGrace published it.\nSee ${SITE}/admin/articles/1`, SITE);
  expect(html).toContain('<p dir="rtl">כותרת</p>');
  expect(html).toContain(
    '<p dir="ltr">Grace published it.<br>See <a href="https://news.example/admin/articles/1">',
  );
});

test('a kept copy has the words of a message and not its keys', () => {
  const key = 'aB3-_'.repeat(9).slice(0, 43);
  const kept = `Join:\n\n${SITE}/invitation/…\n\n${SITE}/admin/articles/0193f000-0000-7000-8000-000000000001`;
  expect(withoutKeys(kept.replace('…', key))).toBe(kept);
});

test('an invitation is a link', () => {
  expect(htmlOf(`Join:\n\n${SITE}/invitation/a-token`, SITE)).toContain(
    `<a href="${SITE}/invitation/a-token">`,
  );
});

test('an address of ours with more than an address in it stays words', () => {
  expect(htmlOf(`${SITE}/admin"><script>`, SITE)).not.toMatch(/<a |<script/);
});
