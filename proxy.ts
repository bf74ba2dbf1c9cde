import { randomUUID } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { isPreviewOpen } from '#lib/articles/queries/preview.ts';
import { getEnv } from '#lib/env.ts';
import { resolveReaderAddress } from '#lib/pages/reader-address.ts';
import { MISSING_HEADER, WAY_HEADER, type Way } from '#lib/pages/ways.ts';

/**
 * Gives reader addresses that show nothing live their status: 301 for what moved, 410 for a story taken down, 404 for
 * what never was and for share links that have ended. Next cannot: a page has no way to answer 410, and one that calls
 * `notFound()` sends an empty body that only scripts fill. This protects nothing; without it the pages still show only
 * what is live.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  if (NOTICES.has(pathname)) return isOwn(request) ? NextResponse.next() : await notice(request, MISSING);
  const token = /^\/preview\/([^/]+)$/.exec(pathname)?.[1];
  if (token !== undefined)
    return (await isPreviewOpen(token)) ? NextResponse.next() : await notice(request, ENDED);
  const state = await resolveReaderAddress(pathname);
  if (state.kind === 'moved') return NextResponse.redirect(new URL(state.to, getEnv().siteUrl), 301);
  if (state.kind === 'live') return NextResponse.next();
  return await notice(request, state.kind === 'gone' ? GONE : MISSING);
}

const GONE = '/gone';
const MISSING = '/missing';
/** What stands at the address of a share link that shows nothing, or no more. */
const ENDED = '/preview/ended';
const NOTICES: ReadonlySet<string> = new Set([GONE, MISSING, ENDED]);

// Tells our own request for a notice from a reader who typed its address.
const OWN_HEADER = 'x-nightdesk-notice';
const ownKey = randomUUID();

function isOwn(request: NextRequest): boolean {
  return request.headers.get(OWN_HEADER) === ownKey;
}

// Rendered like any other page, then sent under the right status: a rewrite would answer 200.
async function notice(
  request: NextRequest,
  path: typeof GONE | typeof MISSING | typeof ENDED,
): Promise<NextResponse> {
  if (path === MISSING && request.headers.get(WAY_HEADER) === ('brief' satisfies Way)) {
    return new NextResponse(null, { status: 404, headers: { [MISSING_HEADER]: '1' } });
  }
  const { backPort, port } = getEnv();
  // Names the scripts that may run in the answer.
  const policy = request.headers.get('content-security-policy') ?? '';
  const page = await fetch(`http://127.0.0.1:${backPort ?? port}${path}`, {
    headers: { [OWN_HEADER]: ownKey, 'content-security-policy': policy },
  });
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...(path === MISSING ? { [MISSING_HEADER]: '1' } : {}),
  };
  // One that could not be rendered says nothing about the address.
  if (!page.ok) return new NextResponse(page.body, { status: 500, headers });
  return new NextResponse(page.body, { status: path === GONE ? 410 : 404, headers });
}

// Paths without a file's ending, apart from the newsroom's own doors. Next adds ".json" to what matches, for data of its
// own, which no feed is. The front door leaves this out until a page itself has said 404. Next reads this without running
// it, so that the header is named once more.
export const config = {
  matcher: [
    {
      source:
        '/((?!(?:_next|admin|api|sign-in|forgotten-password|password-reset|setup|invitation|media)(?:/|$)|feed\\.json$)[^/.]+(?:/[^/.]+)*)',
      missing: [{ type: 'header', key: 'x-nightdesk-ask', value: 'straight' }],
    },
  ],
};
