import { describe, expect, test } from 'vitest';
import { scriptAttributes, snippetIn } from './marked-script.ts';
import {
  ANALYTICS_PROVIDERS,
  type AnalyticsChoice,
  analyticsProblems,
  hostIn,
  isAnalyticsName,
  snippetOf,
} from './providers.ts';

const UUID = 'b59e9c65-ae32-47f1-8400-119fcf4861c4';

function choice(provider: string, site: string, host = ''): AnalyticsChoice {
  return { provider, site, host };
}

/** Each provider on its own host and, where it can be, on one of the newsroom's. */
const RIGHT: readonly (readonly [AnalyticsChoice, { src: string; sendsTo: string; data: object }])[] = [
  [
    choice('plausible', 'harbour.example'),
    {
      src: 'https://plausible.io/js/script.js',
      sendsTo: 'https://plausible.io/api/event',
      data: { 'data-domain': 'harbour.example' },
    },
  ],
  [
    choice('plausible', 'harbour.example', 'stats.harbour.example'),
    {
      src: 'https://stats.harbour.example/js/script.js',
      sendsTo: 'https://stats.harbour.example/api/event',
      data: { 'data-domain': 'harbour.example' },
    },
  ],
  [
    choice('goatcounter', 'harbour'),
    {
      src: 'https://gc.zgo.at/count.js',
      sendsTo: 'https://harbour.goatcounter.com/count',
      data: { 'data-goatcounter': 'https://harbour.goatcounter.com/count' },
    },
  ],
  [
    choice('goatcounter', '', 'goat.harbour.example'),
    {
      src: 'https://goat.harbour.example/count.js',
      sendsTo: 'https://goat.harbour.example/count',
      data: { 'data-goatcounter': 'https://goat.harbour.example/count' },
    },
  ],
  [
    choice('umami', UUID),
    {
      src: 'https://cloud.umami.is/script.js',
      sendsTo: 'https://cloud.umami.is/api/send',
      data: { 'data-website-id': UUID, 'data-host-url': 'https://cloud.umami.is' },
    },
  ],
  [
    choice('umami', UUID, 'umami.harbour.example'),
    {
      src: 'https://umami.harbour.example/script.js',
      sendsTo: 'https://umami.harbour.example/api/send',
      data: { 'data-website-id': UUID, 'data-host-url': 'https://umami.harbour.example' },
    },
  ],
  [
    choice('fathom', 'ABCDEFG'),
    {
      src: 'https://cdn.usefathom.com/script.js',
      sendsTo: 'https://cdn.usefathom.com/',
      data: { 'data-site': 'ABCDEFG' },
    },
  ],
];

/** What somebody may try to get into a page or its policy. */
const HOSTILE = [
  'evil;script-src *',
  'evil.example; script-src *',
  "evil.example 'unsafe-inline'",
  'evil.example\nscript-src *',
  '*.example',
  '*',
  'https://evil.example',
  'evil.example/x',
  'evil.example:8443',
  'evil.example?x',
  'user@evil.example',
  '"><script>alert(1)</script>',
  '127.0.0.1',
  '[::1]',
  '.example',
  'evil..example',
  '-evil.example',
  'EVIL.example',
  'evil.example,other.example',
  'data:',
  "'self'",
  'é.example',
  `${'a'.repeat(64)}.example`,
  `${'a.'.repeat(130)}example`,
];

describe('the allow-list', () => {
  test.each(RIGHT)('%o is asked as its own documentation has it', (chosen, snippet) => {
    expect(analyticsProblems(chosen)).toEqual({});
    expect(snippetOf(chosen)).toEqual(snippet);
  });

  test('is tried whole', () => {
    expect(new Set(RIGHT.map(([{ provider }]) => provider))).toEqual(
      new Set(Object.keys(ANALYTICS_PROVIDERS)),
    );
  });

  test('counts nothing for nobody, and nothing for names that are not in it', () => {
    for (const provider of ['', 'google', '__proto__', 'constructor', 'toString']) {
      expect(isAnalyticsName(provider)).toBe(false);
      expect(snippetOf(choice(provider, 'harbour.example'))).toBeNull();
    }
  });

  test('takes no host that only this machine knows', () => {
    expect(snippetOf(choice('goatcounter', '', 'localhost'))).toBeNull();
  });

  test.each(HOSTILE)('takes neither a host nor a site %j', (text) => {
    for (const provider of Object.keys(ANALYTICS_PROVIDERS)) {
      const [site] = RIGHT.filter(([right]) => right.provider === provider).map(([right]) => right.site);
      const asHost = choice(provider, site ?? '', text);
      expect(snippetOf(asHost)).toBeNull();
      expect(analyticsProblems(asHost).host).toMatch(/^[A-Z].*\.$/);
      expect(snippetOf(choice(provider, text))).toBeNull();
    }
  });

  test.each([
    choice('plausible', ''),
    choice('goatcounter', ''),
    choice('umami', 'not-an-id'),
    choice('fathom', 'abc'),
  ])('says what %o lacks in a sentence', (wrong) => {
    expect(analyticsProblems(wrong).site).toMatch(/^This is no .*\.$/);
  });

  test('knows that Fathom runs nowhere else', () => {
    expect(analyticsProblems(choice('fathom', 'ABCDEFG', 'stats.example.org')).host).toContain(
      'its own host',
    );
  });
});

test.each([
  ['stats.example.org', 'stats.example.org'],
  [' https://Stats.Example.org/ ', 'stats.example.org'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['http://stats.example.org', null],
  ['https://stats.example.org:8443', null],
  ['https://stats.example.org/script.js', null],
  ['https://user@stats.example.org', null],
  ['ftp://stats.example.org', null],
  ['192.168.0.1', null],
  ['localhost', null],
  ['evil;script-src *', null],
  ['https://evil;script-src *', null],
  ['', null],
])('the host in %j is %j', (typed, host) => {
  expect(hostIn(typed)).toBe(host);
});

describe('a script of a page', () => {
  const attributesOf = (chosen: AnalyticsChoice) => new Map(Object.entries(scriptAttributes(chosen) ?? {}));
  const PLAUSIBLE = choice('plausible', 'harbour.example');

  test.each(RIGHT)('of %o is known by its own mark', (chosen, snippet) => {
    expect(snippetIn(new Map([...attributesOf(chosen), ['defer', '']]))).toEqual(snippet);
  });

  test.each([
    ['another address', ['src', 'https://evil.example/js/script.js']],
    ['an address of our own', ['src', '/reader.js']],
    ['another host in its mark', ['data-analytics', 'plausible harbour.example evil.example']],
    ['more in its mark', ['data-analytics', 'plausible harbour.example  x']],
    ['an unknown mark', ['data-analytics', 'evil harbour.example ']],
    ['no mark', ['data-analytics', '']],
    ['another place to send to', ['data-api', 'https://evil.example/']],
    ['code', ['onload', 'alert(1)']],
    ['a type', ['type', 'module']],
    ['another site', ['data-domain', 'evil.example']],
  ])('with %s is not', (_, [name, value]) => {
    const attributes = attributesOf(PLAUSIBLE);
    expect(snippetIn(attributes)).not.toBeNull();
    expect(snippetIn(new Map([...attributes, [name ?? '', value ?? '']]))).toBeNull();
  });

  test('is none where visits are not counted, or the choice is not right', () => {
    expect(scriptAttributes(choice('', ''))).toBeNull();
    expect(scriptAttributes(choice('plausible', 'evil;script-src *'))).toBeNull();
    expect(snippetIn(new Map())).toBeNull();
  });
});
