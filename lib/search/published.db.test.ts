import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { seeded } from '#lib/shared/seeded.ts';
import { aBody } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aTag } from '#lib/testing/tags.ts';
import { aFoundStory, headlines, search } from './testing/searching.ts';

withTestNewsroom();
let editor: Actor;

const NEWS = 'Nothing else happened.';

/** Stories of one section each, so that no test finds those of another. */
async function stories(section: string, ...told: Parameters<typeof aFoundStory>[1][]): Promise<void> {
  await aSection(section);
  for (const story of told) {
    await aFoundStory(editor, { standfirst: NEWS, body: aBody(NEWS), bylineText: 'Desk', ...story, section });
  }
}

beforeAll(async () => {
  await aSection('world');
  editor = await anActor('admin');
});

describe('what is found', () => {
  beforeAll(async () => {
    await aTag(editor, 'Zeppelins');
    await stories(
      'weights',
      { headline: 'In the text', body: aBody('Far below there is a zeppelin in the text.') },
      { headline: 'By its tag', tags: ['zeppelins'] },
      { headline: 'A zeppelin in the headline' },
      { headline: 'In its dateline', dateline: { place: 'Zeppelin', agency: '' } },
      { headline: 'Not at all' },
    );
  });

  test('begins with headlines, then summaries and names, then the text, then what stands around it', async () => {
    expect(await headlines('zeppelin', { section: 'weights' })).toEqual([
      'A zeppelin in the headline',
      'By its tag',
      'In the text',
      'In its dateline',
    ]);
  });

  test('is marked, also in another form of the word, in the headline or a stretch of the text', async () => {
    const { results } = await search('zeppelins', { section: 'weights' });
    const [first, , third] = results;
    expect(first?.headline).toEqual([
      { text: 'A ', isMatch: false },
      { text: 'zeppelin', isMatch: true },
      { text: ' in the headline', isMatch: false },
    ]);
    expect(third?.fragment).toContainEqual({ text: 'zeppelin', isMatch: true });
  });
});

describe('a query', () => {
  beforeAll(async () => {
    await stories(
      'queries',
      { headline: 'The night ferry leaves' },
      { headline: 'A ferry by night' },
      { headline: 'The night bus leaves' },
    );
  });

  test.each([
    ['night', ['The night bus leaves', 'A ferry by night', 'The night ferry leaves']],
    ['night ferry', ['A ferry by night', 'The night ferry leaves']],
    ['"night ferry"', ['The night ferry leaves']],
    ['night -ferry', ['The night bus leaves']],
    ['night -"night ferry" -bus', ['A ferry by night']],
    ['nights FERRIES', ['A ferry by night', 'The night ferry leaves']],
    ['the night', ['The night bus leaves', 'A ferry by night', 'The night ferry leaves']],
    ['the', ['The night bus leaves', 'The night ferry leaves']],
    ['-night', []],
    ['', []],
  ])('of %j', async (q, found) => {
    expect(await headlines(q, { section: 'queries', sort: 'newest' })).toEqual(found);
  });
});

describe('languages', () => {
  beforeAll(async () => {
    await stories(
      'tongues',
      { headline: 'Les cafés rouvrent à Orléans', language: 'fr' },
      { headline: 'Zwei Häuser gebaut', language: 'de' },
      { headline: 'הרכבת יצאה מירושלים', language: 'he', body: aBody('דובר צה״ל מסר כי בַּנָּמָל שקט.') },
      { headline: 'إعادة فتح المدارس', language: 'ar' },
      { headline: 'Two houses built', language: 'en' },
    );
  });

  test.each([
    ['cafe', 'Les cafés rouvrent à Orléans'],
    ['CAFÉ orleans', 'Les cafés rouvrent à Orléans'],
    ['café', 'Les cafés rouvrent à Orléans'],
    ['haus', 'Zwei Häuser gebaut'],
    ['house', 'Two houses built'],
    ['מירושלים', 'הרכבת יצאה מירושלים'],
    ['צה"ל', 'הרכבת יצאה מירושלים'],
    ['בנמל', 'הרכבת יצאה מירושלים'],
    ['مدارس', 'إعادة فتح المدارس'],
    ['المدارس', 'إعادة فتح المدارس'],
  ])('%j finds %j', async (q, headline) => {
    expect(await headlines(q, { section: 'tongues' })).toEqual([headline]);
  });

  test('a word that one of them leaves out is looked for in the others, and not missed in its own', async () => {
    await stories(
      'war',
      { headline: 'The war of the harbours', language: 'en' },
      { headline: 'Der Hafen war leer', language: 'de' },
      { headline: 'Harbours at peace', language: 'en' },
    );
    const find = (q: string) => headlines(q, { section: 'war', sort: 'newest' });
    expect(await find('war')).toEqual(['Der Hafen war leer', 'The war of the harbours']);
    expect(await find('harbours war')).toEqual(['The war of the harbours']);
    expect(await find('der Hafen war')).toEqual(['Der Hafen war leer']);
    expect(await find('language:german')).toEqual([]);
  });

  test('accents stay where they are when a match is marked', async () => {
    const { results } = await search('cafe', { section: 'tongues' });
    expect(results[0]?.headline).toContainEqual({ text: 'cafés', isMatch: true });
  });
});

describe('a mistyped word', () => {
  beforeAll(async () => {
    await stories(
      'typos',
      { headline: 'Parliament debates fisheries' },
      { headline: 'Parliament rises' },
      { headline: 'Parliament sits' },
      { headline: 'Parliament votes' },
      { headline: 'A stray parliamant', body: aBody('The parliamant of owls.') },
      { headline: 'Caf\u00e9s reopen', language: 'fr' },
    );
  });

  test('finds what is meant when it finds nothing, and says so', async () => {
    const page = await search('fisheires -zeal', { section: 'typos' });
    expect(page.shownFor).toBe('fisheries -zeal');
    expect(page.results.map(({ story }) => story.headline)).toEqual(['Parliament debates fisheries']);
    expect((await search('fisheries', { section: 'typos' })).shownFor).toBeNull();
  });

  test('is offered another spelling when it finds little', async () => {
    const page = await search('parliamant', { section: 'typos' });
    expect(page.results.map(({ story }) => story.headline)).toEqual(['A stray parliamant']);
    expect(page).toMatchObject({ shownFor: null, didYouMean: 'parliament' });
  });

  test('is shown with the accents that stories give it', async () => {
    expect((await search('cafees', { section: 'typos' })).shownFor).toBe('cafés');
  });

  test('that is like nothing finds nothing', async () => {
    expect(await search('qqqqzzzzxxxx')).toEqual({ results: [], total: 0, shownFor: null, didYouMean: null });
  });
});

describe('a search', () => {
  beforeAll(async () => {
    await aSection('narrow');
    const story = { section: 'narrow', body: aBody(NEWS) };
    // Summer time in Dublin: the day begins at 23:00 UTC.
    await aFoundStory(editor, { ...story, headline: 'Regatta one' }, '2026-06-30T22:59:59Z');
    await aFoundStory(editor, { ...story, headline: 'Regatta two' }, '2026-06-30T23:00:00Z');
    await aFoundStory(editor, { ...story, headline: 'Regatta three' }, '2026-07-01T22:59:59Z');
    await aFoundStory(editor, { ...story, headline: 'Regatta four' }, '2026-07-01T23:00:00Z');
    await aFoundStory(editor, { ...story, headline: 'A regatta elsewhere', section: 'world' });
  });

  test.each([
    [{}, ['four', 'three', 'two', 'one']],
    [{ from: '2026-07-01' }, ['four', 'three', 'two']],
    [{ to: '2026-07-01' }, ['three', 'two', 'one']],
    [{ from: '2026-07-01', to: '2026-07-01' }, ['three', 'two']],
    [{ from: '2026-07-02', to: '2026-07-01' }, []],
    [{ page: '2' }, []],
  ])('narrowed by %j goes by days of the newsroom’s zone', async (more, found) => {
    const shown = await headlines('regatta', { section: 'narrow', sort: 'newest', ...more });
    expect(shown).toEqual(found.map((n) => `Regatta ${n}`));
  });

  test('of an unknown section finds nothing', async () => {
    expect(await headlines('regatta', { section: 'nowhere' })).toEqual([]);
  });

  test('puts the newer of two like matches first', async () => {
    expect((await headlines('regatta', { section: 'narrow' }))[0]).toBe('Regatta four');
  });
});

describe('any text at all', () => {
  const PIECES = [
    'ferry',
    '"',
    '-',
    '&',
    '|',
    '!',
    '<->',
    ':*',
    '(',
    ')',
    "'",
    '\\',
    '%',
    '_',
    '\u0000',
    '\u202e',
  ];
  const MORE = [
    '\ud800',
    'the',
    'صه',
    'צה"ל',
    '🛳',
    '\u0301',
    'a'.repeat(3000),
    '$1',
    '--',
    ';',
    '<script>',
    ' ',
    '\n',
  ];
  const ALL = [...PIECES, ...MORE];

  test.each(Array.from({ length: 60 }, (_, n) => n))('is answered without an error (%i)', async (seed) => {
    const below = seeded(seed);
    const text = Array.from({ length: below(40) }, () => ALL[below(ALL.length)] + (below(3) ? ' ' : '')).join(
      '',
    );
    const page = await search(text);
    expect(page.total).toBeGreaterThanOrEqual(0);
  });

  test('of 10,000 characters too', async () => {
    await expect(search('ferry -"night '.repeat(700))).resolves.toBeDefined();
    await expect(search('x'.repeat(10_000))).resolves.toBeDefined();
  });
});
