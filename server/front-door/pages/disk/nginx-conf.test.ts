import { expect, test } from 'vitest';
import { OLD_AFTER_MS } from '#server/front-door/pages/kept-page.ts';
import { isCommonHead } from '#server/front-door/pages/page-head.ts';
import { contentPolicy } from '#server/front-door/pages/policy.ts';
import { press } from '#server/front-door/pages/press.ts';
import { protection } from '#server/front-door/protection.ts';
import { NGINX_CONF } from '#server/front-door/testing/nginx.ts';
import { fileOf } from './file-of.ts';

/** The directives of a location, each with its value. */
function directivesOf(location: string): [string, string][] {
  const start = NGINX_CONF.indexOf(`location ${location} {`);
  const block = NGINX_CONF.slice(start, NGINX_CONF.indexOf('\n    }\n', start));
  const lines = block
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
  return lines.flatMap((line) => {
    const [, name = '', value = ''] = /^([a-z_]+) (.*);/.exec(line) ?? [];
    return name === '' ? [] : [[name, unquoted(value)]];
  });
}

/** Values may stand between marks of either kind. */
function unquoted(value: string): string {
  return value.replace(/(["'])(.*)\1$/, '$2');
}

function headersOf(location: string): [string, string][] {
  return directivesOf(location).flatMap(([name, value]) => {
    const [, header = '', text = ''] = /^(\S+) (.*)$/.exec(value) ?? [];
    return name === 'add_header' ? [[header, text]] : [];
  });
}

/** As its map says. */
function pageAt(address: string): string {
  const map = /map \$request_uri \$nightdesk_page \{(.*?)\n\}/s.exec(NGINX_CONF)?.[1] ?? '';
  const entries = [...map.matchAll(/^ {4}"?(.*?)"? "(.*)";$/gm)].map(([, key = '', value = '']) => ({
    key,
    value: value.replace('$request_uri', address),
  }));
  const exact = entries.find(({ key }) => key === address);
  const fitting = entries.find(({ key }) => key.startsWith('~') && new RegExp(key.slice(1)).test(address));
  const other = entries.find(({ key }) => key === 'default');
  return (exact ?? fitting ?? other)?.value ?? '';
}

test.each(['/', '@copy'])('%s sends what the door sends with every page', (location) => {
  const type = directivesOf(location).find(([name]) => name === 'default_type')?.[1] ?? '';
  const headers = headersOf(location).filter(([name]) => name !== 'Cache-Status');
  expect(isCommonHead(['Content-Type', type, ...headers.flat()])).toBe(true);
});

test('a live page and a copy are sent in the same way, and told apart', () => {
  const finding = new Set(['rewrite', 'error_page', 'log_not_found', 'try_files']);
  const of = (location: string) => directivesOf(location).filter(([name]) => !finding.has(name));
  const [live, copy] = [of('/'), of('@copy')];
  const unlike = live.filter(([name, value], at) => copy[at]?.[0] !== name || copy[at]?.[1] !== value);
  expect([live.length, unlike]).toEqual([copy.length, [['add_header', 'Cache-Status nginx; hit']]]);
});

test('the policy of a page is what stands in it and what only a header can say', () => {
  const policy = contentPolicy(press('<!DOCTYPE html><html><head></head></html>') ?? expect.fail());
  const said = headersOf('/').find(([name]) => name === 'Content-Security-Policy')?.[1];
  expect(policy.endsWith(`; ${said}`)).toBe(true);
});

test('over TLS a browser is told to come back over TLS', () => {
  expect(NGINX_CONF).toContain(`https "${protection(true).at(-1)}";`);
  expect(headersOf('/')).toContainEqual(['Strict-Transport-Security', '$nightdesk_hsts']);
});

test.each([
  '/',
  '/world',
  '/world/boats-2',
  '/archive/2026/11',
  '/index',
  '/world/',
  '/World',
  '/world?before=1',
  '/?',
  '//world',
  '/world/../admin',
  '/w%6frld',
  '/.none',
  '/feed.xml',
  '/world.html',
  '/world/boats.html.gz',
  '/horizon.json',
])('at %s it looks for the file that the door writes', (address) => {
  const file = fileOf(address);
  const expected = file?.endsWith('.html') && !address.includes('.') ? `/${file}` : '/.none';
  expect(pageAt(address)).toBe(expected);
});

test('it remembers nothing of files, and says how old they are', () => {
  expect(NGINX_CONF).toContain('open_file_cache off;');
  expect([OLD_AFTER_MS / 60_000, NGINX_CONF.includes('of the last five minutes')]).toEqual([5, true]);
});
