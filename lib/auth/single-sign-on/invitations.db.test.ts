import { describe, expect, test } from 'vitest';
import { actorOfSession } from '#lib/auth/sessions.ts';
import { db } from '#lib/db.ts';
import { setEnvironment } from '#lib/env.ts';
import { acceptInvitation } from '#lib/people/commands/accept-invitation.ts';
import { invitePeople } from '#lib/people/commands/invite-people.ts';
import { inviteToLink } from '#lib/people/commands/invite-to-link.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { anOidcBrowser } from '#lib/testing/oidc-browser.ts';
import { PASSWORD, withProvider } from './testing/with-provider.ts';

withTestNewsroom();
const { provider, somebody } = withProvider();

const audited = (action: string, id: string) =>
  db().auditEvent.count({ where: { action, objectId: id, outcome: 'done' } });
const mailed = (to: string, subject: string) =>
  db().mailMessage.count({ where: { to, subject: { contains: subject } } });

describe('an invitation', () => {
  const tokenIn = (link: string | null | undefined) => link?.split('/').at(-1) ?? '';
  async function invite(email: string) {
    const [invited] = await invitePeople(await anActor('admin'), { people: [{ email }], role: 'editor' });
    return { purpose: 'sign_in', invitation: tokenIn(invited?.link) };
  }

  test('is accepted by an account of any address, with the address and the role of its row', async () => {
    const wish = await invite('guest@people.test');
    provider().accounts.set('guest', { email: 'private@elsewhere.test', name: 'Guest' });
    const { session } = await anOidcBrowser().go(wish, 'guest');
    expect(await actorOfSession(session ?? '')).toMatchObject({
      email: 'guest@people.test',
      role: 'editor',
      name: 'Guest',
    });
    expect((await anOidcBrowser().go(wish, 'another')).to).toContain('problem=invitation_spent');
  });

  test('gives the role that the provider gives, where it gives roles', async () => {
    setEnvironment({ OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: 'staff=reporter' });
    const wish = await invite('mapped@people.test');
    provider().accounts.set('roleless', { groups: [] });
    expect((await anOidcBrowser().go(wish, 'roleless')).to).toContain('problem=no_role');
    provider().accounts.set('mapped', { groups: ['staff'] });
    const { session } = await anOidcBrowser().go(wish, 'mapped');
    expect((await actorOfSession(session ?? ''))?.role).toBe('reporter');
  });

  test('to link is for who is here, keeps what they are, and needs no password of theirs', async () => {
    const { id, email } = await somebody('unlinked');
    const { link } = await inviteToLink(await anActor('admin'), id);
    const wish = { purpose: 'sign_in', invitation: tokenIn(link) };
    const { session } = await anOidcBrowser().go(wish, 'unlinked');
    expect(await actorOfSession(session ?? '')).toMatchObject({ personId: id, role: 'reporter' });
    expect([
      await audited('account.linkIdentity', id),
      await mailed(email, 'linked to Harbour Login'),
    ]).toEqual([1, 1]);
    await expect(inviteToLink(await anActor('admin'), id)).rejects.toMatchObject({ code: 'wrong_state' });
  });

  test('to link cannot be accepted with a password', async () => {
    const { id } = await somebody('sly');
    const { link } = await inviteToLink(await anActor('admin'), id);
    const acceptance = { token: tokenIn(link), name: 'Sly', password: PASSWORD };
    await expect(acceptInvitation(acceptance, '')).rejects.toMatchObject({ code: 'already_done' });
  });
});
