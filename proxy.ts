import { type NextRequest, NextResponse } from 'next/server';
import { findFormerAddress } from '#lib/articles/published.ts';

// A page cannot answer 410, so the addresses of stories that were taken down are told apart here. This decides
// what readers of an old address see and protects nothing: without it the page answers 404.
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const [section = '', slug = ''] = request.nextUrl.pathname.slice(1).split('/');
  const former = await findFormerAddress(section, slug);
  if (former?.kind === 'gone') {
    return NextResponse.rewrite(new URL('/gone', request.url), { status: 410 });
  }
  if (former?.kind === 'moved') {
    return NextResponse.redirect(new URL(former.to, request.url), 301);
  }
  return NextResponse.next();
}

export const config = {
  matcher: '/:section((?!admin|api|_next|sign-in|setup|preview|media)[a-z0-9-]+)/:slug([a-z0-9-]+)',
};
