import { describe, expect, test } from 'vitest';
import { issueActor } from '#lib/auth/actor.ts';
import { isProven, PROOF_MS } from '#lib/auth/proof.ts';
import { listProofMeans } from '#lib/auth/prove.ts';
import { actorOfSession } from '#lib/auth/sessions.ts';
import { db } from '#lib/db.ts';
import { setEnvironment } from '#lib/env.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { anOidcBrowser } from '#lib/testing/oidc-browser.ts';
import { getOwnIdentity, unlinkIdentity } from './own-identity.ts';
import { withProvider } from './testing/with-provider.ts';

withTestNewsroom();
const { somebody } = withProvider();

const LINK = { purpose: 'link' };
const PROOF = { purpose: 'proof', next: '/admin/people' };

const age = (session: string, ms: number) =>
  db().$executeRaw`UPDATE session SET proven_at = proven_at - ${ms}::integer * interval '1 millisecond'
    WHERE token_hash = sha256(${session}::bytea)`;
const linkedTo = (id: string) => db().oidcIdentity.count({ where: { personId: id } });
const audited = (action: string, id: string) =>
  db().auditEvent.count({ where: { action, objectId: id, outcome: 'done' } });
const mailed = (to: string, subject: string) =>
  db().mailMessage.count({ where: { to, subject: { contains: subject } } });

describe('linking', () => {
  test('is done by whoever is signed in, who is told and signs in by it from then on', async () => {
    const { id, email, browser, actor } = await somebody('ada');
    expect(await getOwnIdentity(await actor())).toMatchObject({ provider: 'Harbour Login', linked: null });
    expect((await browser.go(LINK, 'ada')).to).toBe('/admin/account?linked=yes');

    expect(await getOwnIdentity(await actor())).toMatchObject({ linked: { label: email } });
    expect([
      await audited('account.linkIdentity', id),
      await mailed(email, 'linked to Harbour Login'),
    ]).toEqual([1, 1]);
    const { session } = await anOidcBrowser().go({ purpose: 'sign_in' }, 'ada');
    expect((await actorOfSession(session ?? ''))?.personId).toBe(id);
  });

  test('twice changes nothing, and a second account is not linked besides', async () => {
    const { id, browser } = await somebody('eve');
    await browser.go(LINK, 'eve');
    expect((await browser.go(LINK, 'eve')).to).toBe('/admin/account?linked=yes');
    expect((await browser.go(LINK, 'eve at home')).to).toBe('/admin/account?problem=linked_already');
    expect([await linkedTo(id), await audited('account.linkIdentity', id)]).toEqual([1, 1]);
  });

  test('takes nothing from somebody else', async () => {
    await (await somebody('bob')).browser.go(LINK, 'bob');
    const thief = await somebody('thief');
    expect((await thief.browser.go(LINK, 'bob')).to).toBe('/admin/account?problem=linked_elsewhere');
    expect(await linkedTo(thief.id)).toBe(0);
  });

  test('needs a session, and one that was proven lately', async () => {
    await expect(anOidcBrowser().depart(LINK)).rejects.toThrow('not signed in');
    const { session, browser } = await somebody('late');
    await age(session, PROOF_MS);
    await expect(browser.depart(LINK)).rejects.toThrow('Confirm that it is you');
  });

  test('ends in the session that it was begun in', async () => {
    const [mine, other] = [await somebody('mine'), await somebody('other')];
    const coming = await mine.browser.visit(await mine.browser.depart(LINK), 'mine');
    mine.browser.cookies.set('nightdesk-session', other.session);
    expect((await mine.browser.arrive(coming)).to).toBe('/admin/account?problem=ended');
    expect([await linkedTo(mine.id), await linkedTo(other.id)]).toEqual([0, 0]);
  });
});

describe('unlinking', () => {
  test('leaves the other ways in, and is told', async () => {
    const { id, email, browser, actor } = await somebody('leaving');
    await browser.go(LINK, 'leaving');
    await unlinkIdentity(await actor());
    expect([await linkedTo(id), await mailed(email, 'no longer linked')]).toEqual([0, 1]);
    await expect(unlinkIdentity(await actor())).rejects.toMatchObject({ code: 'wrong_state' });
  });

  test.each([
    ['it is the only way in of somebody', { OIDC_ONLY: null }, null],
    ['it is the only way in of everybody', { OIDC_ONLY: 'true' }, 'a hash'],
  ])('is refused where %s', async (subject, env, passwordHash) => {
    const { id, browser, actor } = await somebody(subject);
    await browser.go(LINK, subject);
    await db().person.update({ where: { id }, data: { passwordHash }, select: { id: true } });
    setEnvironment(env);
    await expect(unlinkIdentity(await actor())).rejects.toMatchObject({ code: 'wrong_state' });
    expect(await linkedTo(id)).toBe(1);
  });

  test('needs a proof', async () => {
    const { personId, ...facts } = await anActor('reporter');
    const unproven = issueActor({ ...facts, personId, sessionId: 'a session', provenAt: null });
    await expect(unlinkIdentity(unproven)).rejects.toMatchObject({ code: 'needs_proof' });
  });
});

describe('a proof', () => {
  async function linked(subject: string) {
    const one = await somebody(subject);
    await one.browser.go(LINK, subject);
    await age(one.session, PROOF_MS);
    return { ...one, isProven: async () => isProven(await one.actor()) };
  }

  test('is what the provider is asked for anew, also when it knows the browser', async () => {
    const { browser, isProven, actor } = await linked('prover');
    expect(await listProofMeans(await actor())).toMatchObject({ provider: 'Harbour Login' });
    const going = await browser.depart(PROOF);
    expect([going.searchParams.get('prompt'), going.searchParams.get('max_age')]).toEqual(['login', '0']);
    expect(await isProven()).toBe(false);
    expect((await browser.arrive(await browser.visit(going, 'prover'))).to).toBe('/sign-in/confirmed');
    expect(await isProven()).toBe(true);
  });

  test('is none by another account', async () => {
    await linked('colleague');
    const { browser, isProven } = await linked('myself');
    expect((await browser.go(PROOF, 'colleague')).to).toBe('/sign-in/confirmed?problem=other_account');
    expect((await browser.go(PROOF, 'nobody here')).to).toBe('/sign-in/confirmed?problem=other_account');
    expect(await isProven()).toBe(false);
  });

  test('is none when the provider has let somebody pass who signed in earlier', async () => {
    const { browser, isProven } = await linked('dozing');
    const earlier = await browser.depart(PROOF);
    for (const name of ['prompt', 'max_age']) earlier.searchParams.delete(name);
    const coming = await browser.visit(earlier, 'dozing');
    await db().$executeRaw`UPDATE oidc_sign_in SET created_at = created_at + interval '2 minutes',
      expires_at = expires_at + interval '2 minutes'`;
    expect((await browser.arrive(coming)).to).toBe('/sign-in/confirmed?problem=not_fresh');
    expect(await isProven()).toBe(false);
  });

  test('holds in the session that it was begun in', async () => {
    const { browser, session, isProven } = await linked('swapped');
    const coming = await browser.visit(await browser.depart(PROOF), 'swapped');
    const other = await linked('swapper');
    browser.cookies.set('nightdesk-session', other.session);
    expect((await browser.arrive(coming)).to).toBe('/sign-in/confirmed?problem=ended');
    expect([await isProven(), await other.isProven()]).toEqual([false, false]);
    expect(await actorOfSession(session)).not.toBeNull();
  });
});
