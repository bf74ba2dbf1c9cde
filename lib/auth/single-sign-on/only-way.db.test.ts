import { describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { personOfCredentials } from '#lib/auth/credentials.ts';
import { beginApp } from '#lib/auth/factors/authenticator-app.ts';
import { askForPasskey } from '#lib/auth/factors/check-passkey.ts';
import { beginPasskey } from '#lib/auth/factors/passkeys.ts';
import { makeRecoveryCodes } from '#lib/auth/factors/recovery-codes.ts';
import { askForReset } from '#lib/auth/password/ask-for-reset.ts';
import { changePassword } from '#lib/auth/password/change-password.ts';
import { resetPassword } from '#lib/auth/password/reset-password.ts';
import { listProofMeans, proveSelf } from '#lib/auth/prove.ts';
import { actorOfSession, holderOfSession, openSession } from '#lib/auth/sessions.ts';
import { enterByPasskey } from '#lib/auth/sign-in/by-passkey.ts';
import { passSecondStep } from '#lib/auth/sign-in/second-step.ts';
import { systemActor } from '#lib/auth/system-actor.ts';
import { db } from '#lib/db.ts';
import { setEnvironment } from '#lib/env.ts';
import { acceptInvitation } from '#lib/people/commands/accept-invitation.ts';
import { resetPerson } from '#lib/people/commands/reset-person.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { anOidcBrowser } from '#lib/testing/oidc-browser.ts';
import { PASSWORD, withProvider } from './testing/with-provider.ts';

withTestNewsroom();
const { somebody } = withProvider();

const LINK = { purpose: 'link' };
const NOBODY = { origin: '', address: '192.0.2.1', userAgent: '', device: undefined };

describe('where the provider is the only way in', () => {
  test('a password opens nothing, but for a day that of somebody whom the server gave one', async () => {
    const { id, email, browser, actor } = await somebody('locked out');
    await browser.go(LINK, 'locked out');
    const credentials = { email, password: PASSWORD };
    expect(await personOfCredentials(credentials)).not.toBeNull();
    setEnvironment({ OIDC_ONLY: 'true' });
    expect(await personOfCredentials(credentials)).toBeNull();
    expect(await listProofMeans(await actor())).toMatchObject({ password: false, provider: 'Harbour Login' });

    await resetPerson(await anActor('admin'), { email, password: PASSWORD });
    expect(await personOfCredentials(credentials)).toBeNull();
    await resetPerson(systemActor('command line'), { email, password: PASSWORD });
    expect(await personOfCredentials(credentials)).toMatchObject({ id });
    const tomorrow = () => new Date(Date.now() + 24 * 60 * 60 * 1000);
    expect(await personOfCredentials(credentials, tomorrow)).toBeNull();
  });

  test.each<[string, (actor: Actor, session: string) => unknown]>([
    ['signing in with a passkey', () => enterByPasskey({}, NOBODY)],
    ['a challenge for a passkey', () => askForPasskey('sign_in', null, NOBODY.address)],
    ['a second step', (_, session) => passSecondStep(session, { code: '123456' }, NOBODY)],
    ['a forgotten password', () => askForReset({ email: 'ada@people.test' }, NOBODY)],
    ['a link that sets a password', () => resetPassword({ token: 'x', password: PASSWORD }, NOBODY)],
    [
      'an invitation by password',
      () => acceptInvitation({ token: 'x', name: 'Ada', password: PASSWORD }, ''),
    ],
    ['another password', (actor) => changePassword(actor, { password: PASSWORD })],
    ['an authenticator app', (actor) => beginApp(actor)],
    ['a passkey', (actor) => beginPasskey(actor)],
    ['recovery codes', (actor) => makeRecoveryCodes(actor)],
    ['a proof by a code', (actor) => proveSelf(actor, { code: '123456' }, NOBODY.address)],
  ])('%s is refused, in words that name the provider', async (what, ask) => {
    const { session, actor } = await somebody(what);
    const sure = await actor();
    setEnvironment({ OIDC_ONLY: 'true' });
    await expect((async () => await ask(sure, session))()).rejects.toMatchObject({
      code: 'not_allowed',
      message: expect.stringContaining('Harbour Login'),
    });
  });

  test('nobody has to set up a second factor', async () => {
    const since = new Date(0);
    const data = {
      secondFactorRoles: ['reporter' as const],
      secondFactorSince: since,
      secondFactorGraceDays: 0,
    };
    await db().newsroom.update({ where: { id: 1 }, data, select: { id: true } });
    const { id } = await anActor('reporter').then(({ personId }) => ({ id: personId ?? '' }));
    await db().person.update({ where: { id }, data: { createdAt: since }, select: { id: true } });
    const session = await openSession(id, 'a browser');
    expect((await holderOfSession(session))?.state).toBe('enrolment_due');
    setEnvironment({ OIDC_ONLY: 'true' });
    expect((await holderOfSession(session))?.state).toBe('open');
  });

  test('a second factor of the house is not asked for', async () => {
    const { id, browser } = await somebody('armed');
    await browser.go(LINK, 'armed');
    await db().totp.create({
      data: { personId: id, secret: 'sealed', confirmedAt: new Date() },
      select: { personId: true },
    });
    setEnvironment({ OIDC_ONLY: 'true' });
    const { to, session } = await anOidcBrowser().go({ purpose: 'sign_in' }, 'armed');
    expect([to, (await actorOfSession(session ?? ''))?.personId]).toEqual(['/admin', id]);
  });
});
