import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { speak } from '#server/front-door/testing/door.ts';
import { html, openKeptDoor, read, sendHtml } from './testing/kept-door.ts';

async function openFilled() {
  const door = await openKeptDoor();
  door.back.answer = (_request, response) => sendHtml(response, html('Boats'));
  const url = `${door.url}/world/boats`;
  const ask = (headers: Record<string, string> = {}, method = 'GET') =>
    read(url, { method, headers: { 'Accept-Encoding': 'identity', ...headers } });
  await ask();
  return { ...door, ask };
}

describe('a condition', () => {
  test('that holds gets 304 with what a copy needs, and no body', async () => {
    const { ask } = await openFilled();
    const whole = await ask();
    const again = await ask({ 'If-None-Match': whole.headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
    for (const name of ['etag', 'last-modified', 'cache-control', 'vary']) {
      expect(again.headers.get(name), name).toBe(whole.headers.get(name));
    }
  });

  test.each([
    ['a weak copy of the tag', (tag: string) => ({ 'If-None-Match': `W/${tag}` }), 304],
    ['a list', (tag: string) => ({ 'If-None-Match': `"x", ${tag}` }), 304],
    ['any', () => ({ 'If-None-Match': '*' }), 304],
    ['another tag', () => ({ 'If-None-Match': '"x"' }), 200],
    ['the tag of another form', (tag: string) => ({ 'If-None-Match': tag.replace(/"$/, '-br"') }), 200],
    [
      'another tag with a later date',
      () => ({ 'If-None-Match': '"x"', 'If-Modified-Since': 'Fri, 27 Nov 2099 03:00:00 GMT' }),
      200,
    ],
    ['the same date', () => ({ 'If-Modified-Since': 'Thu, 26 Nov 2026 03:00:00 GMT' }), 304],
    [
      'a later date, as of a feed that a takedown left older',
      () => ({ 'If-Modified-Since': 'Fri, 27 Nov 2026 03:00:00 GMT' }),
      200,
    ],
    ['an earlier date', () => ({ 'If-Modified-Since': 'Wed, 25 Nov 2026 03:00:00 GMT' }), 200],
    ['no date', () => ({ 'If-Modified-Since': 'soon' }), 200],
  ])('of %s', async (_what, headers, status) => {
    const { ask } = await openFilled();
    const tag = (await ask()).headers.get('etag') ?? '';
    expect((await ask(headers(tag) as Record<string, string>)).status).toBe(status);
  });

  test('means nothing for a missing page', async () => {
    const door = await openFilled();
    door.back.answer = (_request, response) => sendHtml(response, html('None'), 404);
    expect((await read(`${door.url}/world/none`, { headers: { 'If-None-Match': '*' } })).status).toBe(404);
  });
});

test('the same bytes after a purge keep their tag and their time; others are new', async () => {
  const { ask, purge, clock, back } = await openFilled();
  const seen = async () => {
    const { headers } = await ask();
    return [headers.get('etag'), headers.get('last-modified')];
  };
  const before = await seen();
  clock.now += 60_000;
  await purge(['story:1']);
  expect(await seen()).toEqual(before);
  back.answer = (_request, response) => sendHtml(response, html('Ships'));
  await purge(['story:1']);
  const after = await seen();
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).toBe('Thu, 26 Nov 2026 03:01:00 GMT');
});

test('each form is the same page under a tag of its own', async () => {
  const door = await openFilled();
  const raw = async (encoding: string) => {
    const heard = await speak(
      door.port,
      `GET /world/boats HTTP/1.1\r\nHost: site\r\nAccept-Encoding: ${encoding}\r\nConnection: close\r\n\r\n`,
    );
    const [head = '', ...body] = heard.split('\r\n\r\n');
    return { head, body: Buffer.from(body.join('\r\n\r\n'), 'latin1') };
  };
  const [plain, zipped, br] = [await raw('identity'), await raw('gzip'), await raw('gzip, br')];
  const zstd = await raw('gzip, zstd');
  expect(plain.body.toString()).toContain('<p>Boats</p>');
  expect(gunzipSync(zipped.body)).toEqual(plain.body);
  expect(brotliDecompressSync(br.body)).toEqual(plain.body);
  expect(zstdDecompressSync(zstd.body)).toEqual(plain.body);
  const tags = [plain, zipped, br, zstd].map(({ head }) => /ETag: (\S+)/.exec(head)?.[1]);
  expect(new Set(tags).size).toBe(4);
  const codings = [zipped, br, zstd].map(({ head }) => /Content-Encoding: (\S+)/.exec(head)?.[1]);
  expect(codings).toEqual(['gzip', 'br', 'zstd']);
  for (const { head, body } of [plain, zipped, br, zstd])
    expect(head).toContain(`Content-Length: ${body.length}`);
});

test('HEAD has all of it but the body, also when nobody has asked before', async () => {
  const door = await openFilled();
  for (const path of ['/world/boats', '/world/ships']) {
    const head = await speak(door.port, `HEAD ${path} HTTP/1.1\r\nHost: site\r\nConnection: close\r\n\r\n`);
    expect(head).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(head.split('\r\n\r\n')[1]).toBe('');
    const whole = await read(door.url + path, { headers: { 'Accept-Encoding': 'identity' } });
    expect(head).toContain(`Content-Length: ${Buffer.byteLength(whole.text)}`);
  }
});

test('a range gets the whole page', async () => {
  const { ask } = await openFilled();
  expect(await ask({ Range: 'bytes=0-9' })).toMatchObject({ status: 200, text: (await ask()).text });
});

test('a browser may do nothing with a page but show it', async () => {
  const { ask } = await openFilled();
  const { headers } = await ask();
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
  });
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
      "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; report-uri /api/reports; report-to policy",
  );
});

test('frames of providers open on pages that have their cards, and inline styles are named', async () => {
  const door = await openFilled();
  const card = '<style>p{color:red}</style><a data-frame="https://player.vimeo.com/video/1" href="/">x</a>';
  door.back.answer = (_request, response) => sendHtml(response, html(card));
  const policy = (await read(`${door.url}/world/film`)).headers.get('content-security-policy') ?? '';
  expect(policy).toContain('frame-src https://datawrapper.dwcdn.net https://open.spotify.com');
  expect(policy).toMatch(/style-src 'self' 'sha256-[\w+/=]{44}';/);
});

test('preloads of what readers use stand in the page, so that its file has them', async () => {
  const door = await openFilled();
  door.back.answer = (_request, response) => {
    response.setHeader(
      'Link',
      '</a.woff2>; rel=preload; as="font"; crossorigin="", </b.js>; rel=preload; as="script", </c.js>; rel="modulepreload", ' +
        '</d"><script>.woff2>; rel=preload; as="font"',
    );
    sendHtml(response, html('Links'));
  };
  const page = await read(`${door.url}/world/links`);
  expect(page.headers.get('link')).toBeNull();
  expect(page.text.match(/<link .*?>/g)).toEqual([
    '<link href="/a.woff2" rel="preload" as="font" crossorigin=""/>',
  ]);
});

test('the policy stands in the page, too, before all that it rules', async () => {
  const { ask } = await openFilled();
  const { headers, text } = await ask();
  const inPage =
    /^<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="(.*?)"\/>/.exec(text);
  expect(`${inPage?.[1]}; frame-ancestors 'none'; report-uri /api/reports; report-to policy`).toBe(
    headers.get('content-security-policy'),
  );
});

test('a page that does not begin as ours is not kept', async () => {
  const door = await openFilled();
  door.back.answer = (_request, response) =>
    sendHtml(response, html('Odd').replace('<html>', '<html><body>'));
  for (let n = 0; n < 2; n += 1) {
    expect((await read(`${door.url}/world/odd`)).cacheStatus).toBe('nightdesk; fwd=miss');
  }
});
