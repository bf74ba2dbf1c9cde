import { describe, expect, test } from 'vitest';
import { typeset } from './typeset.ts';

/** What stands there after somebody typed a text key by key. Spaces that do not break show as ⍽ and, narrow, ⌴. */
function typed(language: string, keys: string): string {
  let text = '';
  for (const key of keys) {
    text += key;
    const change = typeset(language, text);
    if (change) text = text.slice(0, change.from) + change.text + text.slice(change.to);
  }
  return text.replaceAll('\u00a0', '⍽').replaceAll('\u202f', '⌴');
}

describe('quotation marks', () => {
  const quoted = `"One 'two'"`;
  test.each([
    ['ar', '”One ’two‘“'],
    ['bn', '“One ‘two’”'],
    ['cs', '„One ‚two‘“'],
    ['da', '“One ‘two’”'],
    ['de', '„One ‚two‘“'],
    ['de-AT', '„One ‚two‘“'],
    ['el', '«One ’two’»'],
    ['en', '“One ‘two’”'],
    ['en-GB', '“One ‘two’”'],
    ['es', '“One ‘two’”'],
    ['fa', '«One ‹two›»'],
    ['fi', '”One ’two’”'],
    ['fr', '«⌴One ’two’⌴»'],
    ['fr-CA', '«⍽One ’two’⍽»'],
    ['fr-CH', '«⌴One ‹two›⌴»'],
    ['hi', '“One ‘two’”'],
    ['hu', '„One ’two’”'],
    ['id', '“One ‘two’”'],
    ['it', '«One ’two’»'],
    ['ja', quoted],
    ['ko', '“One ‘two’”'],
    ['nl', '“One ‘two’”'],
    ['no', '«One ‘two’»'],
    ['pl', '„One ’two’”'],
    ['pt', '“One ‘two’”'],
    ['pt-PT', '«One ’two’»'],
    ['ro', '„One ’two’”'],
    ['ru', '«One ’two’»'],
    ['sk', '„One ‚two‘“'],
    ['sv', '”One ’two’”'],
    ['tr', '“One ‘two’”'],
    ['uk', '«One ’two’»'],
    ['ur', '”One ’two‘“'],
    ['vi', '“One ‘two’”'],
    ['zh', quoted],
    ['zh-Hant', quoted],
  ])('of %s', (language, expected) => {
    expect(typed(language, quoted)).toBe(expected);
  });

  test.each([
    ['ru', '"a "b" c"', '«a „b“ c»'],
    ['it', '"a "b" c"', '«a “b” c»'],
    ['pl', '"On "b" c"', '„On «b» c”'],
    ['en', '"a" and "b"', '“a” and “b”'],
    ['en', '("a")—"b"', '(“a”)—“b”'],
    ['en', '"But—"', '“But—”'],
    ['en', `"'Yes,' he said," she said`, '“‘Yes,’ he said,” she said'],
    ['th', 'กล่าว"ไป"', 'กล่าว“ไป”'],
  ])('of %s: %s', (language, keys, expected) => {
    expect(typed(language, keys)).toBe(expected);
  });

  test.each([
    ['after a figure are inches', 'en', '6 by 4"', '6 by 4"'],
    ['in a Hebrew abbreviation stay', 'he', '"אמר צה"ל"', '”אמר צה"ל”'],
    ['before a Hebrew name stay', 'he', 'ב"הארץ"', 'ב"הארץ"'],
    ['of a Hebrew foreign sound stay', 'he', "ג'ירפה", "ג'ירפה"],
    ['end a quotation after an address', 'en', '"See https://x.example/a"', '“See https://x.example/a”'],
  ])('%s', (_, language, keys, expected) => {
    expect(typed(language, keys)).toBe(expected);
  });
});

describe('apostrophes', () => {
  test.each([
    ['en', "He's the dogs' friend", 'He’s the dogs’ friend'],
    ['en', "the '90s, not 1990's", 'the ’90s, not 1990’s'],
    ['en', "'20 dead' in blast", '‘20 dead’ in blast'],
    ['en', "'Tis rock 'n' roll, tell 'em so", '’Tis rock ’n’ roll, tell ’em so'],
    ['en', "'Emma' is out", '‘Emma’ is out'],
    ['nl', "'s Avonds 't huis", '’s Avonds ’t huis'],
    ['de', `"'Ich hab's gesagt'"`, '„‚Ich hab’s gesagt‘“'],
    ['fr', "l'été d'Aix", 'l’été d’Aix'],
  ])('of %s: %s', (language, keys, expected) => {
    expect(typed(language, keys)).toBe(expected);
  });
});

describe('dashes and dots', () => {
  test.each([
    ['one -- two', 'one – two'],
    ['one---two', 'one—two'],
    ['-- No', '– No'],
    ['---', '—'],
    ['--', '--'],
    ['Well...', 'Well…'],
    ['a-b 1/2', 'a-b 1/2'],
  ])('%s', (keys, expected) => {
    expect(typed('en', keys)).toBe(expected);
  });

  test('are left alone in Japanese', () => expect(typed('ja', 'a--b...')).toBe('a--b...'));
});

describe('spaces that do not break', () => {
  test.each([
    ['fr', 'Quoi ? Non ! Si : oui ;', 'Quoi⌴? Non⌴! Si⍽: oui⌴;'],
    ['fr', 'Quoi? Non! Si: oui;', 'Quoi⌴? Non⌴! Si⍽: oui⌴;'],
    ['fr', 'Hein ?! À 12:30', 'Hein⌴?! À 12:30'],
    ['fr', '« Oui » et "non"', '«⌴Oui⌴» et «⌴non⌴»'],
    ['fr', '10 % et 20€', '10⍽% et 20⍽€'],
    ['fr', 'https://a.example/?x=1;y', 'https://a.example/?x=1;y'],
    ['fr-CA', 'Quoi? Si : 10 $', 'Quoi? Si⍽: 10⍽$'],
    ['cs', 'byl v Praze a s ním', 'byl v⍽Praze a⍽s⍽ním'],
    ['sk', 'K nám o 5 %', 'K⍽nám o⍽5⍽%'],
    ['pl', 'i w domu („z góry")', 'i⍽w⍽domu („z⍽góry”)'],
    ['ru', 'Он в Москве и я', 'Он в⍽Москве и⍽я'],
    ['uk', 'Я й ти з ним', 'Я⍽й⍽ти з⍽ним'],
    ['de', '5 km weiter, 5 kmh', '5⍽km weiter, 5 kmh'],
    ['sv', '20 °C i dag', '20⍽°C i dag'],
    ['en', 'a 5 km run? 10 %', 'a 5 km run? 10 %'],
  ])('of %s: %s', (language, keys, expected) => {
    expect(typed(language, keys)).toBe(expected);
  });
});

test.each([
  "https://a.example/it's--here...",
  'www.a.example/b--c',
  "desk@a.example?subject=it's--here",
  'a.example/it--is',
])('the address %s stays as it is typed', (address) => {
  expect(typed('en', `(${address}`)).toBe(`(${address}`);
});
