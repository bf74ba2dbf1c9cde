import { describe, expect, test } from 'vitest';
import { speak } from '#server/front-door/testing/door.ts';
import { html, type KeptDoor, openKeptDoor, read, sendHtml } from './testing/kept-door.ts';

/** A back that lets everything it gets colour its page, as the worst of backs would. */
async function openColourful(): Promise<KeptDoor> {
  const door = await openKeptDoor();
  door.back.answer = (request, response) => {
    const { 'x-request-id': _id, ...headers } = request.headers;
    sendHtml(response, html(`${request.method} ${request.url} ${JSON.stringify(headers)}`));
  };
  return door;
}

const baseline = async () => (await read(`${(await openColourful()).url}/world/boats`)).text;

function ask(target: string, headers = ''): string {
  return `GET ${target} HTTP/1.1\r\nHost: site\r\n${headers}Connection: close\r\n\r\n`;
}

describe('whatever is asked first, a clean request gets the clean page', () => {
  test.each([
    ['a host', ask('/world/boats').replace('Host: site', 'Host: evil.example')],
    ['a forwarded host', ask('/world/boats', 'X-Forwarded-Host: evil.example\r\n')],
    ['a forwarded scheme', ask('/world/boats', 'X-Forwarded-Proto: http\r\nX-Forwarded-Port: 8080\r\n')],
    ['a rewritten address', ask('/world/boats', 'X-Original-URL: /admin\r\nX-Rewrite-URL: /admin\r\n')],
    ['another method', ask('/world/boats', 'X-HTTP-Method-Override: POST\r\n')],
    ['cookies', ask('/world/boats', 'Cookie: next-auth.session-token=x; theme=dark\r\n')],
    ['a login', ask('/world/boats', 'Authorization: Bearer ndk_x\r\n')],
    ['a language', ask('/world/boats', 'Accept-Language: he\r\n')],
    ['the router of Next', ask('/world/boats?_rsc=1', 'RSC: 1\r\nNext-Router-State-Tree: x\r\n')],
    ['a prefetch', ask('/world/boats', 'Next-Router-Prefetch: 1\r\nPurpose: prefetch\r\n')],
    ['middleware', ask('/world/boats', 'X-Middleware-Subrequest: proxy\r\nX-Invoke-Path: /admin\r\n')],
    ['our own key', ask('/world/boats', 'X-Nightdesk-Notice: x\r\n')],
    ['no cache', ask('/world/boats', 'Cache-Control: no-cache\r\nPragma: no-cache\r\n')],
    ['a range', ask('/world/boats', 'Range: bytes=0-10\r\n')],
    [
      'conditions',
      ask('/world/boats', 'If-None-Match: *\r\nIf-Modified-Since: Thu, 26 Nov 2099 03:00:00 GMT\r\n'),
    ],
    ['a browser', ask('/world/boats', 'User-Agent: Googlebot\r\nAccept: application/json\r\n')],
    ['an unknown parameter', ask('/world/boats?utm_source=%3Cscript%3E&callback=x')],
    ['an absolute target', ask('http://evil.example/world/boats')],
    ['a parameter of another page', ask('/world/boats?before=x&q=y')],
    ['encoded letters', ask('/world/bo%61ts')],
    ['encoded slashes', ask('/world%2fboats')],
    ['capitals', ask('/World/boats')],
    ['a slash at the end', ask('/world/boats/')],
    ['two slashes', ask('//world/boats')],
    ['dots', ask('/world/./boats')],
    ['a semicolon', ask('/world/boats;x=1')],
    ['a question mark alone', ask('/world/boats?')],
    ['an upgrade', ask('/world/boats', 'Upgrade: h2c\r\n')],
    [
      'a body',
      `GET /world/boats HTTP/1.1\r\nHost: site\r\nContent-Length: 4\r\nConnection: close\r\n\r\nevil`,
    ],
    ['a header named by the connection', ask('/world/boats', 'Connection: Host\r\n')],
    ['HEAD', ask('/world/boats').replace('GET', 'HEAD')],
    ['POST', ask('/world/boats').replace('GET', 'POST')],
  ])('%s', async (_what, bytes) => {
    const door = await openColourful();
    await speak(door.port, bytes);
    const expected = await baseline();
    for (let n = 0; n < 2; n += 1) {
      const clean = await read(`${door.url}/world/boats`);
      expect([clean.status, clean.text]).toEqual([200, expected]);
    }
  });

  test('what reaches the back is the door’s own request', async () => {
    const text = await baseline();
    expect(text).toContain('GET /world/boats');
    expect(JSON.parse(/\{.*?\}/.exec(text)?.[0] ?? '')).toEqual({
      host: 'news.example',
      accept: '*/*',
      'accept-encoding': 'identity',
      'user-agent': 'Nightdesk',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'news.example',
      'x-nightdesk-ask': 'straight',
      connection: 'keep-alive',
    });
  });
});

describe('odd requests are refused also where a page is kept', () => {
  test.each([
    ['no host', 'GET /world/boats HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['two hosts', ask('/world/boats', 'Host: other\r\n'), 400],
    ['a host with a path', ask('/world/boats').replace('Host: site', 'Host: site/evil'), 400],
    ['both lengths', ask('/world/boats', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n'), 400],
    ['TRACE', ask('/world/boats').replace('GET', 'TRACE'), 405],
  ])('%s', async (_what, bytes, status) => {
    const door = await openColourful();
    await read(`${door.url}/world/boats`);
    expect(await speak(door.port, bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });
});

test('parameters that the page knows are kept apart, in whatever order and encoding they come', async () => {
  const door = await openColourful();
  for (const query of ['q=a&section=world', 'section=world&q=a', 'section=world&x=1&q=%61']) {
    await read(`${door.url}/search?${query}`);
  }
  await read(`${door.url}/search?q=b`);
  expect(door.back.asked).toEqual(['/search?q=a&section=world', '/search?q=b']);
});

test('what belongs to one connection does not reach readers of the page', async () => {
  const door = await openKeptDoor();
  door.back.answer = (_request, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html',
      Connection: 'X-Private',
      'X-Private': 'secret',
      'X-Powered-By': 'Next.js',
      'X-Nextjs-Cache': 'HIT',
      'X-Nightdesk-Page-Keys': 'story:1',
      Vary: 'rsc',
      'Keep-Alive': 'timeout=1',
    });
    response.end(html('Page'));
  };
  for (let n = 0; n < 2; n += 1) {
    const { headers } = await read(`${door.url}/world/boats`);
    for (const name of ['x-private', 'x-powered-by', 'x-nextjs-cache', 'x-nightdesk-page-keys']) {
      expect(headers.has(name), name).toBe(false);
    }
    expect(headers.get('vary')).toBe('Accept-Encoding');
  }
});
