import 'server-only';
import { GUESSES, tooManyTries } from '#lib/auth/guessing.ts';
import { networkOf } from '#lib/auth/network.ts';
import { givePointBack, takePoint } from '#lib/auth/rate-limit.ts';
import { readCookie } from '#lib/auth/request-cookie.ts';
import { requestAddress } from '#lib/auth/request-origin.ts';
import { ownerOfRequest, sessionTokenOf } from '#lib/auth/request-session.ts';
import { closeSession } from '#lib/auth/sessions.ts';
import type { SignedIn } from '#lib/auth/sign-in/open.ts';
import { visitorOf } from '#lib/auth/sign-in/visitor.ts';
import { getLog } from '#lib/log.ts';
import { askAccount } from './ask-account.ts';
import { WINDOW_END } from './begin.ts';
import { enterByProvider } from './enter.ts';
import { linkIdentity } from './own-identity.ts';
import type { Problem } from './problems.ts';
import { proveByProvider } from './prove.ts';
import { problemOf, refusal } from './refusal.ts';
import { consumeVisit, type Purpose, type Visit, visitCookie } from './visits.ts';

/** What comes of a visit to the provider. */
export interface Arrival {
  /** A path of this newsroom. */
  to: string;
  /** The session that began; null where none did. */
  entered: SignedIn | null;
}

/** Takes a browser back from the provider, whatever it brings. What came to nothing is told where it began. */
export async function arriveFromProvider(request: Request): Promise<Arrival> {
  const key = `arrival ${networkOf(requestAddress(request.headers))}`;
  const begun: { purpose: Purpose; returnTo: string } = { purpose: 'sign_in', returnTo: '/admin' };
  try {
    const waitMs = await takePoint(key, GUESSES.address);
    if (waitMs > 0) throw tooManyTries(waitMs);
    const { search, searchParams } = new URL(request.url);
    const visit = await consumeVisit(
      searchParams.get('state'),
      readCookie(request.headers, visitCookie().name),
    );
    Object.assign(begun, { purpose: visit.purpose, returnTo: visit.returnTo });
    const arrival = await finish(request, visit, search);
    await givePointBack(key);
    return arrival;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) getLog('auth').error({ err: error }, 'an arrival from the provider failed');
    else if (!GUESSED.has(problem)) await givePointBack(key);
    return { to: addressOf(begun, problem ?? 'broken'), entered: null };
  }
}

/** What may be somebody trying things out; all else is nobody's fault, or that of one account. */
const GUESSED: ReadonlySet<Problem> = new Set(['ended', 'answer', 'too_many']);

type Begun = Awaited<ReturnType<typeof consumeVisit>>;

async function finish(request: Request, visit: Begun, query: string): Promise<Arrival> {
  const { purpose, returnTo, sessionId, secrets, beganAt } = visit;
  if (purpose === 'sign_in') return await signIn(request, visit, query);
  const actor = await ownerOfRequest(request);
  // Who has signed in as somebody else meanwhile has not asked for this.
  if (actor.sessionId !== sessionId) throw refusal('ended');
  const account = await askAccount(query, secrets);
  if (purpose === 'link') await linkIdentity(actor, account);
  else await proveByProvider(actor, account, beganAt);
  return { to: purpose === 'link' ? `${returnTo}?linked=yes` : returnTo, entered: null };
}

async function signIn(request: Request, { returnTo, invitationHash, secrets }: Begun, query: string) {
  const account = await askAccount(query, secrets);
  const entered = await enterByProvider(account, invitationHash, visitorOf(request.headers));
  const before = sessionTokenOf(request);
  if (before !== null) await closeSession(before);
  return { to: entered.isFactorDue ? signInAddress(returnTo) : returnTo, entered };
}

function addressOf({ purpose, returnTo }: Pick<Visit, 'purpose' | 'returnTo'>, problem: Problem): string {
  const isPage = purpose !== 'sign_in' || returnTo === WINDOW_END;
  return isPage ? `${returnTo}?problem=${problem}` : `${signInAddress(returnTo)}&problem=${problem}`;
}

function signInAddress(next: string): string {
  return `/sign-in?next=${encodeURIComponent(next)}`;
}
