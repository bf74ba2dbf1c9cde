import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentPolicy } from './document-policy.ts';
import { openDoor } from './testing/door.ts';

/** The addresses of the pages of a part of the site, with an x for what differs. */
function pagesIn(group: string): string[] {
  const pages = globSync(`app/${group}/**/page.tsx`, { cwd: ROOT });
  return pages.map(
    (file) => file.slice(`app/${group}`.length, -'/page.tsx'.length).replaceAll(/\[\w+\]/g, 'x') || '/',
  );
}

const ROOT = resolve(import.meta.dirname, '../..');
const STRICT = /script-src 'nonce-[\w+/]{22}==' 'strict-dynamic';/;

describe('a document of the newsroom', () => {
  test.each([
    '/admin',
    '/admin/articles/01900000-0000-7000-8000-000000000000',
    '/admin/articles/x/previews',
    '/admin/articles/x?to=/admin/articles/x/preview',
    '/sign-in?next=/preview/x',
    '/setup?token=x',
  ])('%s runs what its nonce names, and is framed by nobody', (path) => {
    const policy = documentPolicy(path);
    expect(policy).toMatch(STRICT);
    expect(policy).toContain("style-src 'self' 'nonce-");
    for (const rule of [
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toMatch(/unsafe-|\*|https?:/);
  });

  test.each(pagesIn('(newsroom)'))('%s is one, whatever is in its address', (path) => {
    expect(documentPolicy(path)).toMatch(STRICT);
  });

  test('has another nonce each time', () => {
    expect(documentPolicy('/admin')).not.toBe(documentPolicy('/admin'));
  });
});

describe('a document of the site that is not pressed', () => {
  test.each([
    ['/admin/articles/x/preview', "'self'"],
    ['/admin/articles/x/preview?as=card', "'self'"],
    ['/preview/abc', "'none'"],
    ['/world/harbour', "'none'"],
    ['/what/is/not/there', "'none'"],
  ])('%s runs the reader’s script, and is framed by %s', (path, framers) => {
    const policy = documentPolicy(path);
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/]{22}==' 'sha256-/);
    expect(policy).toContain(`frame-ancestors ${framers};`);
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'|unsafe-eval/);
  });
});

test.each([...pagesIn('(site)'), ...pagesIn('(preview)')])('%s runs the reader’s script', (path) => {
  expect(documentPolicy(path)).toMatch(/script-src 'self' /);
});

test('Next and the browser are told the same, whatever the browser has sent', async () => {
  const door = await openDoor((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(String(request.headers['content-security-policy']));
  });
  const answer = await fetch(`${door.url}/admin`, {
    headers: { 'content-security-policy': "script-src 'nonce-forged'" },
  });
  const told = await answer.text();
  expect(told).toMatch(STRICT);
  expect(answer.headers.get('content-security-policy')).toBe(told);
});
