import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { actorOfSession, openSession } from '#lib/auth/sessions.ts';
import { db } from '#lib/db.ts';
import { getEnv, setEnvironment } from '#lib/env.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { anOidcBrowser } from '#lib/testing/oidc-browser.ts';
import { startOidcProvider, type TestProvider } from '#lib/testing/oidc-provider.ts';

withTestNewsroom();

const MAPPED = { OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: 'chiefs=admin; desk=editor; staff=reporter' };
const UNMAPPED = { OIDC_ROLE_CLAIM: null, OIDC_ROLES: null };
const SIGN_IN = { purpose: 'sign_in', next: '/admin/articles' };

let provider: TestProvider;
beforeAll(async () => {
  provider = await startOidcProvider(getEnv().siteUrl);
  setEnvironment({ ...provider.env, LOG_LEVEL: 'silent' });
});
afterAll(() => provider.stop());
afterEach(() =>
  setEnvironment({
    ...UNMAPPED,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_SECRET: provider.env.OIDC_CLIENT_SECRET ?? null,
  }),
);

/** An account at the provider, which has confirmed its address. */
function anAccount(subject: string, claims: Readonly<Record<string, unknown>> = {}): string {
  const email = `${subject}@harbour.test`;
  provider.accounts.set(subject, {
    email,
    email_verified: true,
    name: `The one called ${subject}`,
    ...claims,
  });
  return subject;
}

async function linkTo(subject: string, personId: string | null): Promise<void> {
  const data = { issuer: new URL(provider.issuer).href, subject, personId: personId ?? '' };
  await db().oidcIdentity.create({ data, select: { id: true } });
}

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

describe('an answer that is not what was asked for', () => {
  async function refused(
    account: string,
    change: (address: URL) => void,
    where: 'going' | 'coming',
  ): Promise<string> {
    const before = await counts();
    const browser = anOidcBrowser();
    const going = await browser.depart(SIGN_IN);
    if (where === 'going') change(going);
    const coming = await browser.visit(going, account);
    if (where === 'coming') change(coming);
    const { to, session } = await browser.arrive(coming);
    expect([session, await counts()]).toEqual([null, before]);
    return to;
  }
  beforeAll(async () => linkTo(anAccount('honest'), (await anActor('reporter')).personId));

  test.each([
    ['another state', 'going', 'state', 'ended'],
    ['another state in the answer', 'coming', 'state', 'ended'],
    ['another nonce', 'going', 'nonce', 'answer'],
    ['a verifier of somebody else', 'going', 'code_challenge', 'answer'],
    ['a code that is made up', 'coming', 'code', 'answer'],
    ['another issuer', 'coming', 'iss', 'answer'],
  ] as const)('%s signs nobody in', async (_, where, name, problem) => {
    const other = 'x'.repeat(43);
    const to = await refused('honest', ({ searchParams }) => searchParams.set(name, other), where);
    expect(to).toBe(
      `/sign-in?next=${encodeURIComponent(problem === 'ended' ? '/admin' : '/admin/articles')}&problem=${problem}`,
    );
  });

  test('without the issuer, of a provider that names itself, signs nobody in', async () => {
    const to = await refused('honest', ({ searchParams }) => searchParams.delete('iss'), 'coming');
    expect(to).toContain('problem=answer');
  });

  test('works once', async () => {
    const browser = anOidcBrowser();
    const coming = await browser.visit(await browser.depart(SIGN_IN), 'honest');
    const { session } = await browser.arrive(coming);
    expect(session).not.toBeNull();
    browser.cookies.delete('nightdesk-session');
    expect(await browser.arrive(coming)).toEqual({
      to: '/sign-in?next=%2Fadmin&problem=ended',
      session: null,
    });
  });

  test('of several at once one gets through', async () => {
    const browser = anOidcBrowser();
    const coming = await browser.visit(await browser.depart(SIGN_IN), 'honest');
    const arrived = await Promise.all([1, 2, 3].map(() => browser.arrive(coming)));
    expect(arrived.map(({ to }) => to).toSorted()[0]).toBe('/admin/articles');
    expect(arrived.filter(({ to }) => to.includes('ended'))).toHaveLength(2);
  });

  test('with the code of an earlier visit signs nobody in', async () => {
    const browser = anOidcBrowser();
    const earlier = await browser.visit(await browser.depart(SIGN_IN), 'honest');
    const coming = await browser.visit(await browser.depart(SIGN_IN), 'honest');
    coming.searchParams.set('code', earlier.searchParams.get('code') ?? '');
    expect(await browser.arrive(coming)).toMatchObject({ to: expect.stringContaining('problem=answer') });
  });

  test('in another browser signs nobody in, and the first one can go on', async () => {
    const [mine, theirs] = [anOidcBrowser(), anOidcBrowser()];
    await theirs.depart(SIGN_IN);
    const coming = await mine.visit(await mine.depart(SIGN_IN), 'honest');
    expect(await theirs.arrive(coming)).toMatchObject({ session: null });
    expect((await mine.arrive(coming)).session).not.toBeNull();
  });

  test('comes from whoever has cancelled there, and nothing of its words is in the address', async () => {
    const { to } = await anOidcBrowser().go(SIGN_IN, '');
    expect(to).toBe('/sign-in?next=%2Fadmin%2Farticles&problem=declined');
  });

  test('after ten minutes signs nobody in', async () => {
    const browser = anOidcBrowser();
    const coming = await browser.visit(await browser.depart(SIGN_IN), 'honest');
    const past = new Date(Date.now() - 11 * 60_000);
    await db().oidcSignIn.updateMany({
      data: { createdAt: past, expiresAt: new Date(past.getTime() + 600_000) },
    });
    expect(await browser.arrive(coming)).toMatchObject({ to: expect.stringContaining('problem=ended') });
  });

  test('is no more looked at after twenty of them', async () => {
    const browser = anOidcBrowser();
    const made = () => new URL('/api/auth/oidc/callback?state=made-up&code=made-up', getEnv().siteUrl);
    for (let tries = 0; tries < 20; tries++) await browser.arrive(made());
    expect((await browser.arrive(made())).to).toContain('problem=too_many');
    const coming = await browser.visit(await browser.depart(SIGN_IN), 'honest');
    expect((await browser.arrive(coming)).session).toBeNull();
  });
});

test.each([
  '//elsewhere.example/',
  'https://elsewhere.example/admin',
  '/\\elsewhere.example',
  '/api/v1/people',
])('whoever is to go to %s afterwards comes to the desk', async (next) => {
  await linkTo(anAccount(`to ${next}`), (await anActor('reporter')).personId);
  expect((await anOidcBrowser().go({ ...SIGN_IN, next }, `to ${next}`)).to).toBe('/admin');
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

describe('a provider', () => {
  test('that is down is told so, and one that comes back is asked again', async () => {
    const down = await startOidcProvider(getEnv().siteUrl);
    await down.stop();
    setEnvironment({ OIDC_ISSUER: down.issuer });
    await expect(anOidcBrowser().depart(SIGN_IN)).rejects.toThrow('Harbour Login does not answer just now');
    setEnvironment({ OIDC_ISSUER: provider.issuer });
    await expect(anOidcBrowser().depart(SIGN_IN)).resolves.toBeInstanceOf(URL);
  });

  test('that goes down meanwhile signs nobody in', async () => {
    const leaving = await startOidcProvider(getEnv().siteUrl);
    leaving.accounts.set('late', { email: 'late@harbour.test' });
    setEnvironment({ OIDC_ISSUER: leaving.issuer });
    const browser = anOidcBrowser();
    const coming = await browser.visit(await browser.depart(SIGN_IN), 'late');
    await leaving.stop();
    expect((await browser.arrive(coming)).to).toContain('problem=unreachable');
  });

  test('that calls itself otherwise is not believed', async () => {
    setEnvironment({ OIDC_ISSUER: provider.issuer.replace('127.0.0.1', 'localhost') });
    await expect(anOidcBrowser().depart(SIGN_IN)).rejects.toThrow('does not answer');
  });

  test('that does not know the secret signs nobody in', async () => {
    setEnvironment({ OIDC_CLIENT_SECRET: 'another secret' });
    await linkTo(anAccount('unlucky'), (await anActor('reporter')).personId);
    expect((await anOidcBrowser().go(SIGN_IN, 'unlucky')).to).toContain('problem=answer');
  });

  test('is asked about itself once, and never by who only looks', async () => {
    setEnvironment({ OIDC_ISSUER: provider.issuer });
    const before = provider.requests();
    const browser = anOidcBrowser();
    await Promise.all([browser.depart(SIGN_IN), browser.depart(SIGN_IN)]);
    await browser.depart(SIGN_IN);
    expect(provider.requests() - before).toBe(1);
  });

  test('that puts all into its tokens is understood too', async () => {
    const full = await startOidcProvider(getEnv().siteUrl, { isIdTokenFull: true });
    setEnvironment({ ...MAPPED, OIDC_ISSUER: full.issuer });
    full.accounts.set('full', { email: 'full@harbour.test', email_verified: true, groups: ['desk'] });
    const { session } = await anOidcBrowser().go(SIGN_IN, 'full');
    expect((await actorOfSession(session ?? ''))?.role).toBe('editor');
    await full.stop();
  });
});
