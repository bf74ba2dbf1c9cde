import { describe, expect, test } from 'vitest';
import { actorOfSession, openSession } from '#lib/auth/sessions.ts';
import { db } from '#lib/db.ts';
import { setEnvironment } from '#lib/env.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { anOidcBrowser } from '#lib/testing/oidc-browser.ts';
import { MAPPED, withProvider } from './testing/with-provider.ts';

withTestNewsroom();
const { anAccount, linkTo } = withProvider();

const SIGN_IN = { purpose: 'sign_in', next: '/admin/articles' };

const lastAudit = () =>
  db().auditEvent.findFirstOrThrow({
    orderBy: { id: 'desc' },
    select: { action: true, outcome: true, personId: true, objectId: true, after: true },
  });

const counts = async () => [await db().person.count(), await db().session.count()];

describe('whoever is linked', () => {
  test('signs in and comes to where they were going, proven just now', async () => {
    const reporter = await anActor('reporter');
    await linkTo(anAccount('linked'), reporter.personId);
    const { to, session } = await anOidcBrowser().go(SIGN_IN, 'linked');

    expect(to).toBe('/admin/articles');
    const actor = await actorOfSession(session ?? '');
    expect(actor?.personId).toBe(reporter.personId);
    expect(Date.now() - (actor?.provenAt?.getTime() ?? 0)).toBeLessThan(60_000);
    expect(await lastAudit()).toMatchObject({
      action: 'signIn.done',
      outcome: 'done',
      personId: reporter.personId,
      after: { means: 'provider' },
    });
  });

  test('ends whatever the browser was signed in as', async () => {
    await linkTo(anAccount('shifting'), (await anActor('reporter')).personId);
    const before = await openSession((await anActor('editor')).personId ?? '', 'a browser');
    const browser = anOidcBrowser(before);
    const { session } = await browser.go(SIGN_IN, 'shifting');
    expect(session).not.toBe(before);
    expect(await actorOfSession(before)).toBeNull();
  });

  test('is known by issuer and subject, whatever their address is now', async () => {
    const reporter = await anActor('reporter');
    await linkTo(anAccount('moved', { email: 'other@harbour.test' }), reporter.personId);
    const { session } = await anOidcBrowser().go(SIGN_IN, 'moved');
    expect((await actorOfSession(session ?? ''))?.email).toBe(reporter.email);
  });

  test('comes to the end of a window of its own, where one was opened', async () => {
    await linkTo(anAccount('windowed'), (await anActor('reporter')).personId);
    const wish = { purpose: 'sign_in', isInWindow: true };
    const { to, session } = await anOidcBrowser().go(wish, 'windowed');
    expect([to, session === null]).toEqual(['/sign-in/confirmed', false]);
    expect((await anOidcBrowser().go(wish, '')).to).toBe('/sign-in/confirmed?problem=declined');
  });

  test('can come as somebody else though the provider knows the browser', async () => {
    await linkTo(anAccount('first'), (await anActor('reporter')).personId);
    const second = await anActor('editor');
    await linkTo(anAccount('second'), second.personId);
    const browser = anOidcBrowser();
    await browser.go(SIGN_IN, 'first');
    const { session } = await browser.go({ ...SIGN_IN, isAnew: true }, 'second');
    expect((await actorOfSession(session ?? ''))?.personId).toBe(second.personId);
  });

  test('and has a second factor here still has to pass it', async () => {
    const { personId } = await anActor('reporter');
    await linkTo(anAccount('careful'), personId);
    await db().totp.create({
      data: { personId: personId ?? '', secret: 'sealed', confirmedAt: new Date() },
      select: { personId: true },
    });
    const { to, session } = await anOidcBrowser().go(SIGN_IN, 'careful');
    expect(to).toBe('/sign-in?next=%2Fadmin%2Farticles');
    expect(await actorOfSession(session ?? '')).toBeNull();
  });

  test('and disabled stays out, which is noted', async () => {
    const { personId } = await anActor('reporter');
    await linkTo(anAccount('disabled'), personId);
    const where = { id: personId ?? '' };
    await db().person.update({ where, data: { disabledAt: new Date() }, select: { id: true } });
    const { to, session } = await anOidcBrowser().go(SIGN_IN, 'disabled');
    expect(to).toContain('problem=disabled');
    expect(session).toBeNull();
    expect(await lastAudit()).toMatchObject({ outcome: 'refused', objectId: personId });
  });
});

describe('whoever is not linked', () => {
  test('and tries again and again is noted five times', async () => {
    const browser = anOidcBrowser();
    anAccount('stubborn');
    for (let tries = 0; tries < 7; tries++) await browser.go(SIGN_IN, 'stubborn');
    const noted = { after: { path: ['subject'], equals: 'stubborn' } };
    expect(await db().auditEvent.count({ where: noted })).toBe(5);
  });

  test('comes to nothing where the provider gives no roles', async () => {
    const before = await counts();
    expect((await anOidcBrowser().go(SIGN_IN, anAccount('stranger'))).to).toContain('problem=no_account');
    expect(await counts()).toEqual(before);
    expect(await lastAudit()).toMatchObject({
      outcome: 'refused',
      objectId: null,
      after: { subject: 'stranger', email: 'stranger@harbour.test' },
    });
  });

  test.each([
    ['has no group that means anything here', { groups: ['printers'] }, 'no_account'],
    ['has an address that was not confirmed', { groups: ['desk'], email_verified: false }, 'unverified'],
    ['has an address confirmed by word only', { groups: ['desk'], email_verified: 'true' }, 'unverified'],
    ['has no address', { groups: ['desk'], email: undefined }, 'unverified'],
  ])('and %s gets no account', async (what, claims, problem) => {
    setEnvironment(MAPPED);
    const before = await counts();
    expect((await anOidcBrowser().go(SIGN_IN, anAccount(what, claims))).to).toContain(`problem=${problem}`);
    expect(await counts()).toEqual(before);
  });

  test('and has the address of somebody here does not become them', async () => {
    setEnvironment(MAPPED);
    const admin = await anActor('admin');
    const account = anAccount('impostor', { email: admin.email.toUpperCase(), groups: ['chiefs'] });
    expect((await anOidcBrowser().go(SIGN_IN, account)).to).toContain('problem=address_taken');
    expect(await db().oidcIdentity.count({ where: { personId: admin.personId ?? '' } })).toBe(0);
  });

  test('gets an account with the highest role that the provider gives', async () => {
    setEnvironment(MAPPED);
    const account = anAccount('newcomer', { groups: ['staff', 'desk', 'printers'] });
    const { session } = await anOidcBrowser().go(SIGN_IN, account);
    expect(await actorOfSession(session ?? '')).toMatchObject({
      name: 'The one called newcomer',
      email: 'newcomer@harbour.test',
      role: 'editor',
    });
    const again = await anOidcBrowser().go(SIGN_IN, account);
    expect(again.session).not.toBeNull();
    expect(await db().person.count({ where: { email: 'newcomer@harbour.test' } })).toBe(1);
  });
});

describe('a role', () => {
  const signIn = async (subject: string) => {
    setEnvironment(MAPPED);
    const { to, session } = await anOidcBrowser().go(SIGN_IN, subject);
    return { to, role: (await actorOfSession(session ?? ''))?.role ?? null };
  };

  test('follows the provider, and what was open with the old one ends', async () => {
    await anActor('admin');
    const editor = await anActor('admin');
    const before = await openSession(editor.personId ?? '', 'a browser');
    await linkTo(anAccount('demoted', { groups: ['staff'] }), editor.personId);
    expect((await signIn('demoted')).role).toBe('reporter');
    expect(await actorOfSession(before)).toBeNull();
    anAccount('demoted', { groups: 'desk' });
    expect((await signIn('demoted')).role).toBe('editor');
  });

  test('that the provider no longer gives keeps somebody out', async () => {
    const reporter = await anActor('reporter');
    await linkTo(anAccount('departed', { groups: [] }), reporter.personId);
    expect(await signIn('departed')).toEqual({ to: expect.stringContaining('problem=no_role'), role: null });
  });

  test('of the last admin stays, whatever the provider says', async () => {
    await db().person.updateMany({ where: { role: 'admin' }, data: { disabledAt: new Date() } });
    const last = await anActor('admin');
    await linkTo(anAccount('last', { groups: ['staff'] }), last.personId);
    expect((await signIn('last')).role).toBe('admin');
    anAccount('last', { groups: [] });
    expect((await signIn('last')).role).toBe('admin');
    await anActor('admin');
    anAccount('last', { groups: ['staff'] });
    expect((await signIn('last')).role).toBe('reporter');
  });
});
