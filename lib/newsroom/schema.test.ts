import { describe, expect, test } from 'vitest';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { listLanguages } from './languages.ts';
import { SettingsChange } from './schema.ts';

/** What is stored of fields, or what is wrong with them by name. */
function read(fields: Record<string, unknown>): Record<string, unknown> {
  try {
    const { version: _, ...stored } = parseInput(SettingsChange, { version: 1, ...fields });
    return stored;
  } catch (error) {
    if (error instanceof DomainError) return { wrong: Object.keys(error.fields) };
    throw error;
  }
}

test.each([
  ['no name', { name: '  ' }],
  ['a name of 101 characters', { name: 'x'.repeat(101) }],
  ['a name with a NUL', { name: 'The\u0000Post' }],
  ['half a letter', { tagline: 'Post \ud800' }],
  ['a language that is none', { language: 'en; charset=utf-7' }],
  ['a language in the wrong letters', { language: 'EN-gb' }],
  ['a language with a tag that means nothing', { language: 'en-a' }],
  ['an offset for a zone', { timeZone: '+02:00' }],
  ['a zone that is none', { timeZone: 'Mars/Olympus' }],
  ['a word for a switch', { twoPairsOfEyes: 'yes' }],
  ['a colour by name', { accentLight: 'red' }],
  ['a colour that ends a rule', { accentLight: '#1a44b8;}html{display:none' }],
  ['a colour that ends the style element', { accentDark: '</style><script>alert(1)</script>' }],
  ['a colour too faint for the light page', { accentLight: '#ffcc00' }],
  ['a colour too dark for the dark page', { accentDark: '#1a44b8' }],
  ['faces that are not there', { typePairing: 'comic_sans' }],
  ['three lines of footer', { footerText: 'one\ntwo\nthree' }],
  ['301 characters of footer', { footerText: 'x'.repeat(301) }],
  ['an e-mail address that is none', { contactEmail: 'desk@' }],
  ['an e-mail address with a header in it', { contactEmail: 'desk@post.example?bcc=all@post.example' }],
  ['nine profiles', { socialProfiles: Array.from({ length: 9 }, (_, at) => `https://social.example/${at}`) }],
  ['one profile twice', { socialProfiles: ['https://social.example/a', 'social.example/a'] }],
  ['a section by name', { hiddenSectionIds: ['world'] }],
  ['a field that is not there', { isAdmin: true }],
])('%s is refused', (_, fields) => {
  expect(read(fields)).toEqual({ wrong: [expect.any(String)] });
});

test.each([
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'ftp://files.example/post',
  'mailto:desk@post.example',
  'https://user:secret@social.example/post',
  'https://localhost/post',
  '//social.example/post',
  'a b',
  '',
  `https://social.example/${'x'.repeat(300)}`,
])('%j is no profile, and the field says which one it was', (address) => {
  const fields = { socialProfiles: ['https://social.example/post', address] };
  expect(read(fields)).toEqual({ wrong: ['socialProfiles.1'] });
});

describe('what is stored', () => {
  test('is trimmed, completed and in one form', () => {
    const fields = {
      name: ' The Harbour Post ',
      accentLight: ' #7A1F5C ',
      footerText: 'Published by the port.\r\nAll rights reserved.\n',
      contactEmail: 'Desk@Post.example',
      socialProfiles: ['social.example/@post', 'HTTP://Other.example'],
    };
    expect(read(fields)).toEqual({
      name: 'The Harbour Post',
      accentLight: '#7a1f5c',
      footerText: 'Published by the port.\nAll rights reserved.',
      contactEmail: 'desk@post.example',
      socialProfiles: ['https://social.example/@post', 'http://other.example/'],
    });
  });

  test('stands on one line where it has one, without signs that are not for words', () => {
    const fields = {
      name: 'The\nPost',
      contactAddress: '1 Quay\u202e Street\r\nPort',
      footerText: '\u001b[31mred',
    };
    expect(read(fields)).toEqual({
      name: 'The Post',
      contactAddress: '1 Quay Street Port',
      footerText: '[31mred',
    });
  });

  test('may be nothing at all', () => {
    const fields = { tagline: '', accentLight: '', accentDark: '', footerText: '', contactEmail: '' };
    expect(read(fields)).toEqual(fields);
    expect(read({ socialProfiles: [] })).toEqual({ socialProfiles: [] });
  });

  test('leaves out what is not to change', () => {
    expect(read({})).toEqual({});
  });
});

test('every language of the list can be set, and one that is set already is in the list', () => {
  const languages = listLanguages('tlh');
  for (const { tag } of languages) expect(read({ language: tag })).toEqual({ language: tag });
  expect(languages.map(({ tag }) => tag)).toContain('tlh');
  expect(languages.find(({ tag }) => tag === 'he')).toEqual({ tag: 'he', name: 'Hebrew', direction: 'rtl' });
  const names = languages.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
