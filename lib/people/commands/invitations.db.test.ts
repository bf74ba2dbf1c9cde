import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listAuditLines } from '#lib/audit/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { personOfCredentials } from '#lib/auth/credentials.ts';
import { actorOfSession, openSession } from '#lib/auth/sessions.ts';
import { db } from '#lib/db.ts';
import { getEnv, setEnvironment } from '#lib/env.ts';
import { addPerson } from '#lib/people/commands.ts';
import { INVITATION_MS } from '#lib/people/invitation-life.ts';
import { listInvitations } from '#lib/people/queries/invitations.ts';
import { findOpenInvitation } from '#lib/people/queries/open-invitation.ts';
import { mergeSection } from '#lib/taxonomy/commands/merge-section.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { changeRole } from './change-role.ts';
import { disablePerson } from './disable-person.ts';
import { invitePeople } from './invite-people.ts';
import { renewInvitation, withdrawInvitation } from './renew-invitation.ts';

withTestNewsroom();

const NO_FILTER = { q: '', role: null, state: null };
const PASSWORD = 'a pencil behind the ear';
let admin: Actor;
let world: string;
let count = 0;

beforeAll(async () => {
  world = await aSection('world');
  admin = await anActor('admin');
});

beforeEach(async () => {
  await db().invitation.deleteMany({});
  await db().mailMessage.deleteMany({});
});

/** Invites somebody new; returns what their link holds. */
async function invite(
  role: 'editor' | 'reporter' | 'admin' = 'editor',
  by = admin,
  clock = () => new Date(),
) {
  count += 1;
  const email = `guest-${count}@people.test`;
  const wish = { people: [{ email, name: 'Guest' }], role, sectionIds: [world] };
  const [invited] = await invitePeople(by, wish, clock);
  const token = invited?.link?.split('/').at(-1) ?? '';
  const { id } = await db().invitation.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return { id, email, token };
}

const accept = (token: string, clock = () => new Date()) =>
  acceptInvitation({ token, name: 'Grace', password: PASSWORD }, '203.0.113.7', clock);

describe('inviting', () => {
  test('writes one mail, whose link is the site’s, and keeps its hash alone', async () => {
    const { email, token } = await invite();
    const [mail, ...more] = await db().mailMessage.findMany({ select: { to: true, text: true } });
    expect([mail?.to, more]).toEqual([email, []]);
    expect(mail?.text).toContain(`\n${getEnv().siteUrl}/invitation/${token}\n`);
    expect(token).toMatch(/^[\w-]{43}$/);
    const row = await db().invitation.findUniqueOrThrow({ where: { email } });
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(INVITATION_MS);
  });

  test('leaves who is here or invited as they are, and takes an address once', async () => {
    const [here, invited] = [await anActor('reporter'), await invite()];
    const people = [here.email.toUpperCase(), invited.email, 'fresh@people.test', 'Fresh@people.test'];
    const outcomes = await invitePeople(admin, { people: people.map((email) => ({ email })), role: 'admin' });
    expect(outcomes.map(({ did }) => did)).toEqual(['is_here', 'is_invited', 'invited', 'is_invited']);
    expect(await findOpenInvitation(invited.token)).toMatchObject({ role: 'editor' });
    expect(await db().mailMessage.count()).toBe(2);
  });

  test('tells nobody the link where mail goes by a server', async () => {
    setEnvironment({ SMTP_URL: 'smtp://mail.people.test', MAIL_FROM: 'desk@people.test' });
    const outcomes = await invitePeople(admin, { people: [{ email: 'far@people.test' }], role: 'reporter' });
    setEnvironment({ SMTP_URL: null, MAIL_FROM: null });
    expect(outcomes).toEqual([{ email: 'far@people.test', did: 'invited', link: null }]);
  });

  test.each([
    [{ people: [{ email: 'not an address' }], role: 'editor' }],
    [{ people: [], role: 'editor' }],
    [{ people: [{ email: 'a@people.test' }], role: 'king' }],
    [{ people: [{ email: 'a@people.test', role: 'admin' }], role: 'editor' }],
    [
      {
        people: [{ email: 'a@people.test' }],
        role: 'editor',
        sectionIds: ['0193f000-0000-4000-8000-00000000dead'],
      },
    ],
  ])('%j is refused, and nobody is invited', async (input) => {
    await expect(invitePeople(admin, input as never)).rejects.toMatchObject({ code: 'invalid_input' });
    expect([await db().invitation.count(), await db().mailMessage.count()]).toEqual([0, 0]);
  });

  test('limits editors to sections, and nobody else', async () => {
    await invite('editor');
    await invite('reporter');
    const shown = await listInvitations(admin, NO_FILTER);
    expect(shown.map(({ role, sections, invitedBy }) => [role, sections, invitedBy])).toEqual([
      ['editor', ['world'], admin.name],
      ['reporter', [], admin.name],
    ]);
  });
});

describe('accepting', () => {
  test('makes the account of the row, who can sign in, and tells the log', async () => {
    const { email, token } = await invite();
    expect(await findOpenInvitation(token)).toMatchObject({ email, role: 'editor', name: 'Guest' });
    expect(await accept(token)).toEqual({ email });
    const person = await personOfCredentials({ email, password: PASSWORD });
    expect(await actorOfSession(await openSession(person?.id ?? '', ''))).toMatchObject({
      name: 'Grace',
      email,
      role: 'editor',
      sectionIds: [world],
    });
    const { lines } = await listAuditLines(admin, { action: 'person.join' });
    expect(lines[0]).toMatchObject({
      by: { id: person?.id, name: 'Grace' },
      origin: '203.0.113.7',
      after: { email, role: 'editor', sections: ['world'], invitedById: admin.personId },
    });
    expect(await listInvitations(admin, NO_FILTER)).toEqual([]);
  });

  test('takes neither address nor role from the request', async () => {
    const { token } = await invite();
    const sly = { token, name: 'Grace', password: PASSWORD, role: 'admin', email: 'other@people.test' };
    await expect(acceptInvitation(sly, '')).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('of eight at once exactly one gets through', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { email, token } = await invite();
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => accept(token)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'already_done' });
      }
      expect(await db().person.count({ where: { email } })).toBe(1);
    }
  });

  test.each<[string, (invited: { id: string; token: string }) => Promise<string>]>([
    ['that was used', async ({ token }) => accept(token).then(() => token)],
    ['that was withdrawn', async ({ id, token }) => withdrawInvitation(admin, id).then(() => token)],
    ['whose link was replaced', async ({ id, token }) => renewInvitation(admin, id).then(() => token)],
    ['that never was', async () => 'A'.repeat(43)],
    ['without a token', async () => ''],
  ])('one %s is refused with the same words', async (_, spend) => {
    const token = await spend(await invite());
    const people = await db().person.count();
    await expect(accept(token)).rejects.toThrow(
      'This invitation has been used or withdrawn, or its time is over.',
    );
    expect([await findOpenInvitation(token), await db().person.count()]).toEqual([null, people]);
  });

  test('ends after 72 hours to the millisecond, and can be sent again', async () => {
    const begin = new Date();
    const { id, token } = await invite('editor', admin, () => begin);
    const [just, over] = [INVITATION_MS - 1, INVITATION_MS].map((ms) => () => new Date(begin.getTime() + ms));
    expect(await findOpenInvitation(token, just)).not.toBeNull();
    expect(await findOpenInvitation(token, over)).toBeNull();
    await expect(accept(token, over)).rejects.toMatchObject({ code: 'already_done' });
    expect((await listInvitations(admin, NO_FILTER, over))[0]).toMatchObject({ isExpired: true });
    const { link } = await renewInvitation(admin, id, over);
    expect(await accept(link?.split('/').at(-1) ?? '', over)).toBeTruthy();
  });

  test('an address that was invited and then added has an account, and no invitation', async () => {
    const { email, token } = await invite();
    await addPerson(admin, { email, name: 'Added', role: 'reporter', password: PASSWORD });
    await expect(accept(token)).rejects.toMatchObject({ code: 'already_done' });
    expect(await db().person.findUnique({ where: { email }, select: { role: true } })).toEqual({
      role: 'reporter',
    });
  });

  test('a section that was merged meanwhile is the one it became', async () => {
    const [from, into] = [await aSection('harbour'), await aSection('coast')];
    const people = [{ email: 'merged@people.test' }];
    const [invited] = await invitePeople(admin, { people, role: 'editor', sectionIds: [from] });
    await mergeSection(admin, from, { into });
    await accept(invited?.link?.split('/').at(-1) ?? '');
    const sections = await db().personSection.findMany({
      where: { person: { email: 'merged@people.test' } },
      select: { sectionId: true },
    });
    expect(sections).toEqual([{ sectionId: into }]);
  });
});

describe('who is no admin any more lets nobody in', () => {
  test.each<[string, (id: string) => Promise<unknown>]>([
    ['disabled', (id) => disablePerson(admin, id)],
    ['demoted', (id) => changeRole(admin, id, { role: 'editor' })],
  ])('%s', async (_, end) => {
    const rogue = await anActor('admin');
    const { token } = await invite('admin', rogue);
    const kept = await invite('admin');
    await end(rogue.personId ?? '');
    await expect(accept(token)).rejects.toMatchObject({ code: 'already_done' });
    expect(await findOpenInvitation(kept.token)).not.toBeNull();
  });
});
