import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Assets } from './assets.ts';
import { openDoor, speak } from './testing/door.ts';

async function openBuilt() {
  const folder = await mkdtemp(join(tmpdir(), 'nightdesk-assets-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'static/chunks'), { recursive: true });
  await writeFile(join(folder, 'static/chunks/a.css'), 'p{color:red}'.repeat(100));
  await writeFile(join(folder, 'static/f.woff2'), 'font');
  await writeFile(join(folder, 'BUILD_ID'), 'secret');
  const assets = new Assets(join(folder, 'static'));
  await assets.look();
  const asked: string[] = [];
  const door = await openDoor(
    (request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(404).end('next');
    },
    { assets },
  );
  return { ...door, folder, asked };
}

test('files of the build are sent without Next, compressed, and for a year', async () => {
  const door = await openBuilt();
  for (let n = 0; n < 2; n += 1) {
    const answer = await fetch(`${door.url}/_next/static/chunks/a.css?x`, {
      headers: { 'Accept-Encoding': 'br' },
    });
    expect(await answer.text()).toMatch(/^p\{color:red\}p/);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const etag = answer.headers.get('etag') ?? '';
    const again = await fetch(`${door.url}/_next/static/chunks/a.css`, {
      headers: { 'Accept-Encoding': 'br', 'If-None-Match': etag },
    });
    expect(again.status).toBe(304);
  }
  expect((await fetch(`${door.url}/_next/static/f.woff2`)).headers.get('content-type')).toBe('font/woff2');
  expect(door.asked).toEqual([]);
});

test.each([
  '/_next/static/../BUILD_ID',
  '/_next/static/chunks/../../BUILD_ID',
  '/_next/static/%2e%2e/BUILD_ID',
  '/_next/static//chunks/a.css',
  '/_next/static/chunks/%61.css',
  '/_next/static/chunks/none.css',
  '/_next/static/chunks',
])('%s is nothing of ours', async (target) => {
  const door = await openBuilt();
  const heard = await speak(door.port, `GET ${target} HTTP/1.1\r\nHost: site\r\nConnection: close\r\n\r\n`);
  expect(heard).not.toContain('secret');
  expect(door.asked.length).toBe(1);
});

test('a file that is there no more is said to be missing', async () => {
  const door = await openBuilt();
  await rm(join(door.folder, 'static'), { recursive: true });
  expect((await fetch(`${door.url}/_next/static/f.woff2`)).status).toBe(404);
});
