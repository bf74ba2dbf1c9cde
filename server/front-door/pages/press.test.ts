import { describe, expect, test } from 'vitest';
import { THEME_SCRIPT } from '#lib/pages/theme-script.ts';
import { seeded } from '#lib/shared/seeded.ts';
import { htmlTokens } from './html-tokens.ts';
import { press } from './press.ts';

const HEAD = '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>';

function page(head: string, body = '<p>Boats</p>'): string {
  return `${HEAD}${head}</head><body>${body}</body></html>`;
}

describe('takes off', () => {
  test.each([
    ['a framework script', '<script src="/_next/static/chunks/1.js" async=""></script>'],
    ['an old one', '<script src="/_next/static/chunks/1.js" noModule=""></script>'],
    ['flight data', '<script>self.__next_f.push([1,"<p>\\u003c/script>"])</script>'],
    ['a named inline script', '<script id="_R_">1 < 2</script>'],
    ['a module', '<script type="module">import "x"</script>'],
    ['a script of another site', '<script src="https://evil.example/x.js"></script>'],
    ['one without its scheme', '<script src="//evil.example/x.js"></script>'],
    ['a preload of scripts', '<link rel="preload" as="script" fetchPriority="low" href="/_next/x.js"/>'],
    ['a preload of modules', '<link rel="modulepreload" href="/_next/x.js"/>'],
    ['Next’s own meta', '<meta name="next-size-adjust" content=""/>'],
    ['the page’s keys', '<meta name="page-keys" content="site"/>'],
    ['a comment', '<!-- a > b -->'],
    ['the end of a boundary', '<!--/$-->'],
  ])('%s', (_what, markup) => {
    expect(press(page(markup))?.html).toBe(page(''));
    expect(press(page('', markup))?.html).toBe(page('', ''));
  });

  test('the hidden place for what may stream', () => {
    expect(press(page('', '<div hidden=""><!--$--><!--/$--></div><p>1</p>'))?.html).toBe(
      page('', '<p>1</p>'),
    );
  });

  test('React’s separators, so that words stay apart as they were', () => {
    expect(press(page('', '<p>By<!-- --> <b>Ada</b></p>'))?.html).toBe(page('', '<p>By <b>Ada</b></p>'));
  });

  test('the precedence of style sheets', () => {
    const sheet = (more: string) => page(`<link rel="stylesheet" href="/_next/1.css"${more}/>`);
    expect(press(sheet(' data-precedence="next"'))?.html).toBe(sheet(''));
  });
});

describe('keeps', () => {
  test.each([
    ['JSON-LD', '<script type="application/ld+json">{"a":"<b> \\u003c/script"}</script>'],
    ['rules for speculation', '<script type="speculationrules">{}</script>'],
    ['our own script', '<script src="/reader.js?v=1" defer=""></script>'],
    ['the script of the theme', `<script>${THEME_SCRIPT}</script>`],
    ['a preload of a font', '<link rel="preload" as="font" href="/_next/f.woff2"/>'],
    ['a style with what looks like markup', '<style>a::after{content:"<!-- <script>"}</style>'],
    ['a title with what looks like a script', '<title>&lt;script> <script>1</script> </title>'],
    ['what is hidden with words in it', '<div hidden="">Words</div>'],
    ['a value with what ends tags', '<a title="1 > 2" href="/x">x</a>'],
    ['a sign that is no tag', '<p>1 < 2 and 3 <4</p>'],
    ['a template of our own', '<template id="mine"><p></p></template>'],
  ])('%s', (_what, markup) => {
    expect(press(page('', markup))?.html).toBe(page('', markup));
  });
});

describe('leaves a page alone that streams', () => {
  test.each([
    '<template id="B:0"></template>',
    '<template id="P:1"></template>',
    '<!--$?-->',
    '<!--$!-->',
    '<!--$~-->',
    '<div hidden id="S:0"><p>late</p></div>',
    '<script>$RC("B:0","S:0")</script>',
    '<script>x;$RS("S:1","P:1")</script>',
  ])('%s', (mark) => {
    expect(press(page('', mark))).toBeNull();
  });

  test('but not one that writes about it', () => {
    expect(
      press(page('', '<code>$RC("B:0")</code><script type="application/ld+json">"$RC("</script>')),
    ).not.toBeNull();
  });
});

describe('learns', () => {
  test('the page’s keys', () => {
    expect(press(page('<meta name="page-keys" content="story:1 list:front"/>'))?.keys).toEqual([
      'story:1',
      'list:front',
    ]);
    expect(press(page(''))?.keys).toBeNull();
  });

  test('the hash of each inline style', () => {
    // As `printf 'p{color:red}' | openssl dgst -sha256 -binary | base64` says.
    expect(press(page('<style>p{color:red}</style>'))?.styleHashes).toEqual([
      "'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='",
    ]);
  });
});

describe('writes style sheets into the page', () => {
  const link = '<link rel="stylesheet" href="/_next/static/1.css" data-precedence="next"/>';

  test('and names them to the policy', () => {
    const pressed = press(page(link), (path) => (path === '/_next/static/1.css' ? 'p{color:red}' : null));
    expect(pressed?.html).toBe(page('<style>p{color:red}</style>'));
    expect(pressed?.styleHashes).toHaveLength(1);
  });

  test.each(['<link rel="stylesheet" href="/other.css"/>', '<link rel="icon" href="/_next/static/1.css"/>'])(
    'but leaves %s alone',
    (markup) => {
      expect(press(page(markup), () => null)?.html).toBe(page(markup));
    },
  );

  test('and none that would end the style', () => {
    expect(press(page(link), () => 'a{}</style><script>')?.html).toBe(
      page('<link rel="stylesheet" href="/_next/static/1.css"/>'),
    );
  });
});

test('names every script that stands in the page to the policy, and no data', () => {
  const scripts = `<script>${THEME_SCRIPT}</script><script type="speculationrules">{}</script>`;
  const data = '<script type="application/ld+json">{}</script><script src="/reader.js"></script>';
  expect(press(page(scripts + data))?.scriptHashes).toHaveLength(2);
});

const BITS = [
  '<',
  '>',
  '"',
  "'",
  '/',
  '=',
  ' ',
  '\n',
  '-->',
  '<!--',
  '<!-->',
  '--!>',
  '<script',
  '</script>',
  '</script x>',
  '</script',
  '<p title="',
  '<style>',
  '</style',
  '<title>',
  '<textarea>',
  '<svg>',
  'a',
  '<div hidden="">',
  '</div>',
  '<link rel=',
  '</',
  '<a href=x>',
  '\0',
  '\r',
  '</p ',
  '<SCRIPT>',
  '&lt;',
  '<meta name="page-keys" content="',
  '<!doctype html>',
  '\u00e9',
];

test('the pieces of anything are the whole again', () => {
  const below = seeded(7);
  for (let round = 0; round < 5000; round += 1) {
    const html = Array.from({ length: 1 + below(14) }, () => BITS[below(BITS.length)]).join('');
    expect(
      htmlTokens(html)
        .map(({ source }) => source)
        .join(''),
    ).toBe(html);
    expect(() => press(html)).not.toThrow();
  }
});
