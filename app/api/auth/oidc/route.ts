import { answer, privateJson, readJson } from '#app/api/answer.ts';
import { nextAddress } from '#components/newsroom/next-address.ts';
import { refuseForeignOrigin } from '#lib/auth/origin.ts';
import { cookieHeader, readCookie } from '#lib/auth/request-cookie.ts';
import { requestAddress } from '#lib/auth/request-origin.ts';
import { ownerOfRequest } from '#lib/auth/request-session.ts';
import { departForProvider, WINDOW_END, Wish } from '#lib/auth/single-sign-on/begin.ts';
import { shownProvider } from '#lib/auth/single-sign-on/shown.ts';
import { visitCookie } from '#lib/auth/single-sign-on/visits.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/** The provider as pages name it, for those that nobody has told. */
export function GET(): Promise<Response> {
  return answer(() => privateJson({ provider: shownProvider() }));
}

/** Begins a visit to the provider of single sign-on. Answers with where the browser is to go. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    refuseForeignOrigin(request.headers);
    const wish = parseInput(Wish, await readJson(request));
    const { name, options } = visitCookie();
    const actor = wish.purpose === 'sign_in' ? null : await ownerOfRequest(request);
    const departure = await departForProvider(
      { ...wish, returnTo: returnFor(wish) },
      { actor, address: requestAddress(request.headers), cookie: readCookie(request.headers, name) },
    );
    const response = privateJson({ address: departure.address });
    response.headers.append('set-cookie', cookieHeader(name, departure.browser, options));
    return response;
  });
}

// A path of our own in any case: what was asked for is read as a browser would.
function returnFor({ purpose, isInWindow, next }: Wish): string {
  if (purpose === 'link') return '/admin/account';
  return isInWindow || purpose === 'proof' ? WINDOW_END : nextAddress(next);
}
