import 'server-only';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { getEnv, setEnvironment } from '#lib/env.ts';
import { sessionCookie } from './cookie.ts';
import { personOfCredentials } from './credentials.ts';
import { requireSecret } from './secret.ts';
import { actorOfSession, closeSession, openSession, SESSION_LIFE } from './sessions.ts';

/** The handler of /api/auth/*. The only module that knows next-auth. */
export async function handleAuthRequest(request: Request, context: unknown): Promise<Response> {
  // next-auth reads the address it is served at from its own variable.
  setEnvironment({ NEXTAUTH_URL: getEnv().siteUrl });
  const userAgent = request.headers.get('user-agent') ?? '';
  return NextAuth(optionsFor(userAgent))(request as never, context as never);
}

/**
 * Credentials force next-auth's `jwt` strategy, whose tokens could not be revoked. So its "JWT" is the token of a
 * row in `session`: encoding hands the token out, decoding looks the row up, and deleting the row signs out.
 */
function optionsFor(userAgent: string): NextAuthOptions {
  const cookie = sessionCookie();
  return {
    secret: requireSecret(),
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    session: { strategy: 'jwt', maxAge: SESSION_LIFE.absoluteMs / 1000 },
    cookies: { sessionToken: { name: cookie.name, options: { ...cookie.options } } },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (given) => personOfCredentials({ email: given?.email, password: given?.password }),
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }) =>
        user ? { sub: user.id, session: await openSession(user.id, userAgent) } : token,
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
      signOut: async ({ token }) => {
        if (typeof token?.session === 'string') await closeSession(token.session);
      },
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}
