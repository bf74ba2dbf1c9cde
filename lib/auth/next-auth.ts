import 'server-only';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { getEnv, setEnvironment } from '#lib/env.ts';
import { sessionCookie } from './cookie.ts';
import { deviceCookie } from './known-device.ts';
import { cookieHeader, readCookie } from './request-cookie.ts';
import { requireSecret } from './secret.ts';
import { actorOfSession, closeSession, SESSION_LIFE } from './sessions.ts';
import { personByPassword } from './sign-in/by-password.ts';
import { enterByPassword, type SignedIn } from './sign-in/open.ts';
import { visitorOf } from './sign-in/visitor.ts';

/** What became of one request, which next-auth has no words for. */
interface Course {
  /** Why it came to nothing; next-auth would write it into an address. */
  failure: unknown;
  signedIn: SignedIn | null;
}

/**
 * The handler of /api/auth/*. The only module that knows next-auth. Throws DomainError `too_many_tries`, `not_signed_in`.
 */
export async function handleAuthRequest(request: Request, context: unknown): Promise<Response> {
  // next-auth reads the address it is served at from its own variable.
  setEnvironment({ NEXTAUTH_URL: getEnv().siteUrl });
  const course: Course = { failure: null, signedIn: null };
  const response: Response = await NextAuth(optionsFor(request.headers, course))(
    request as never,
    context as never,
  );
  if (course.failure !== null) throw course.failure;
  const device = course.signedIn?.device ?? null;
  if (device !== null) {
    const { name, options } = deviceCookie();
    response.headers.append('set-cookie', cookieHeader(name, device, options));
  }
  return response;
}

/**
 * Credentials force next-auth's `jwt` strategy, whose tokens could not be revoked. So its "JWT" is the token of a
 * row in `session`: encoding hands the token out, decoding looks the row up, and deleting the row signs out.
 */
function optionsFor(headers: Headers, course: Course): NextAuthOptions {
  const cookie = sessionCookie();
  const before = readCookie(headers, cookie.name);
  return {
    secret: requireSecret(),
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    session: { strategy: 'jwt', maxAge: SESSION_LIFE.absoluteMs / 1000 },
    cookies: { sessionToken: { name: cookie.name, options: { ...cookie.options } } },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (given) => {
          try {
            const visitor = visitorOf(headers);
            const person = await personByPassword(given, visitor);
            if (person === null) return null;
            course.signedIn = await enterByPassword(person, visitor);
            // Whatever this browser was signed in as ends here.
            if (before !== null) await closeSession(before);
            return { id: person.id };
          } catch (error) {
            course.failure = error;
            throw error;
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, session: course.signedIn?.token } : token),
      session: ({ session }) => session,
    },
    jwt: {
      encode: ({ token }) => {
        if (typeof token?.session !== 'string') throw new Error('a session is encoded by its token');
        return token.session;
      },
      decode: async ({ token }) => {
        const actor = token ? await actorOfSession(token) : null;
        return actor?.personId && token ? { sub: actor.personId, name: actor.name, session: token } : null;
      },
    },
    events: {
      // Also one that stands for nobody yet.
      signOut: async () => {
        if (before !== null) await closeSession(before);
      },
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}
