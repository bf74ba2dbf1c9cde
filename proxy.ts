import { type NextRequest, NextResponse } from 'next/server';
import { findFormerAddress } from '#lib/articles/published.ts';
import { getEnv } from '#lib/env.ts';

/**
 * Answers for addresses that a story once had: 301 to where it is now, 410 where it was taken down. A page can
 * answer neither. This decides what readers of an old address see and protects nothing: without it they get 404.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const [section = '', slug = ''] = request.nextUrl.pathname.slice(1).split('/');
  const former = await findFormerAddress(section, slug);
  if (former?.kind === 'gone') return await gone();
  if (former?.kind === 'moved') return NextResponse.redirect(new URL(former.to, getEnv().siteUrl), 301);
  return NextResponse.next();
}

// The page is rendered like any other and only its status is changed; a rewrite would lose the status.
async function gone(): Promise<NextResponse> {
  const { backPort, port } = getEnv();
  const page = await fetch(`http://127.0.0.1:${backPort ?? port}/gone`);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new NextResponse(page.body, { status: 410, headers });
}

export const config = {
  matcher: '/:section((?!admin|api|_next|sign-in|setup|preview|media)[a-z0-9-]+)/:slug([a-z0-9-]+)',
};
