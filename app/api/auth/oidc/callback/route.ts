import { signedInHeaders } from '#lib/auth/request-session.ts';
import { arriveFromProvider } from '#lib/auth/single-sign-on/arrive.ts';
import { getEnv } from '#lib/env.ts';

/**
 * Where the provider sends a browser back to. The one GET that changes something: the protocol has it so, and the state in
 * its address works once, in the browser that has begun.
 */
export async function GET(request: Request): Promise<Response> {
  const { to, entered } = await arriveFromProvider(request);
  const headers = entered === null ? new Headers({ 'cache-control': 'no-store' }) : signedInHeaders(entered);
  headers.set('location', new URL(to, getEnv().siteUrl).href);
  headers.set('referrer-policy', 'no-referrer');
  return new Response(null, { status: 303, headers });
}
