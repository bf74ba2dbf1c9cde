import { afterAll, afterEach, beforeAll } from 'vitest';
import { hashPassword } from '#lib/auth/passwords.ts';
import { actorOfSession, openSession } from '#lib/auth/sessions.ts';
import { db } from '#lib/db.ts';
import { getEnv, setEnvironment } from '#lib/env.ts';
import { OIDC_VARIABLES } from '#lib/env-oidc.ts';
import { anActor } from '#lib/testing/newsroom.ts';
import { anOidcBrowser } from '#lib/testing/oidc-browser.ts';
import { startOidcProvider, type TestProvider } from '#lib/testing/oidc-provider.ts';

export const PASSWORD = 'a pencil behind the ear';
/** Roles that the provider gives. */
export const MAPPED = { OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: 'chiefs=admin; desk=editor; staff=reporter' };

/** Gives a test file a provider of its own, which its newsroom signs people in by. After each test it is set up as at first. */
export function withProvider() {
  const started: { provider?: TestProvider } = {};
  const provider = () => {
    if (!started.provider) throw new Error('the provider is there inside tests only');
    return started.provider;
  };
  const setUp = () => {
    const nothing = Object.fromEntries(Object.keys(OIDC_VARIABLES).map((name) => [name, null]));
    setEnvironment({ ...nothing, ...provider().env, LOG_LEVEL: 'silent' });
  };
  beforeAll(async () => {
    started.provider = await startOidcProvider(getEnv().siteUrl);
    setUp();
  });
  afterEach(setUp);
  afterAll(() => provider().stop());
  return {
    provider,
    /** An account at the provider, which has confirmed its address. */
    anAccount(subject: string, claims: Readonly<Record<string, unknown>> = {}): string {
      const email = `${subject}@harbour.test`;
      const account = { email, email_verified: true, name: `The one called ${subject}`, ...claims };
      provider().accounts.set(subject, account);
      return subject;
    },
    /** Makes an account at the provider somebody's here. */
    async linkTo(subject: string, personId: string | null): Promise<void> {
      const data = { issuer: new URL(provider().issuer).href, subject, personId: personId ?? '' };
      await db().oidcIdentity.create({ data, select: { id: true } });
    },
    /** Somebody who is signed in, with a browser and an account at the provider that has their address. */
    async somebody(subject: string) {
      const { personId, email } = await anActor('reporter');
      const id = personId ?? '';
      const passwordHash = await hashPassword(PASSWORD);
      await db().person.update({ where: { id }, data: { passwordHash }, select: { id: true } });
      const session = await openSession(id, 'a browser');
      provider().accounts.set(subject, { email, email_verified: true });
      const actor = async () => {
        const found = await actorOfSession(session);
        if (!found) throw new Error('the session has ended');
        return found;
      };
      return { id, email, session, browser: anOidcBrowser(session), actor };
    },
  };
}
