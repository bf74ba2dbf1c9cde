import { beforeAll, describe, expect, test } from 'vitest';
import { actorOfSession } from '#lib/auth/sessions.ts';
import { db } from '#lib/db.ts';
import { getEnv, setEnvironment } from '#lib/env.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { anOidcBrowser } from '#lib/testing/oidc-browser.ts';
import { startOidcProvider } from '#lib/testing/oidc-provider.ts';
import { MAPPED, withProvider } from './testing/with-provider.ts';

withTestNewsroom();
const { provider, anAccount, linkTo } = withProvider();

const SIGN_IN = { purpose: 'sign_in', next: '/admin/articles' };

const counts = async () => [await db().person.count(), await db().session.count()];

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

describe('a provider', () => {
  test('that is down is told so, and one that comes back is asked again', async () => {
    const down = await startOidcProvider(getEnv().siteUrl);
    await down.stop();
    setEnvironment({ OIDC_ISSUER: down.issuer });
    await expect(anOidcBrowser().depart(SIGN_IN)).rejects.toThrow('Harbour Login does not answer just now');
    setEnvironment({ OIDC_ISSUER: provider().issuer });
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
    setEnvironment({ OIDC_ISSUER: provider().issuer.replace('127.0.0.1', 'localhost') });
    await expect(anOidcBrowser().depart(SIGN_IN)).rejects.toThrow('does not answer');
  });

  test('whose tokens are signed with a key that is not its own signs nobody in', async () => {
    const first = await startOidcProvider(getEnv().siteUrl);
    setEnvironment({ OIDC_ISSUER: first.issuer });
    expect((await anOidcBrowser().go(SIGN_IN, 'signed')).to).toContain('problem=no_account');
    await first.stop();
    const port = Number(new URL(first.issuer).port);
    const other = await startOidcProvider(getEnv().siteUrl, { port });
    expect((await anOidcBrowser().go(SIGN_IN, 'signed')).to).toContain('problem=answer');
    await other.stop();
  });

  test('that does not know the secret signs nobody in', async () => {
    setEnvironment({ OIDC_CLIENT_SECRET: 'another secret' });
    await linkTo(anAccount('unlucky'), (await anActor('reporter')).personId);
    expect((await anOidcBrowser().go(SIGN_IN, 'unlucky')).to).toContain('problem=answer');
  });

  test('is asked about itself once, and never by who only looks', async () => {
    setEnvironment({ OIDC_ISSUER: provider().issuer });
    const before = provider().requests();
    const browser = anOidcBrowser();
    await Promise.all([browser.depart(SIGN_IN), browser.depart(SIGN_IN)]);
    await browser.depart(SIGN_IN);
    expect(provider().requests() - before).toBe(1);
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
