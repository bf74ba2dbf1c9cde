import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, issueActor } from '#lib/auth/actor.ts';
import { PROOF_MS } from '#lib/auth/proof.ts';
import { openSession } from '#lib/auth/sessions.ts';
import { db } from '#lib/db.ts';
import { setEnvironment } from '#lib/env.ts';
import { listInvitations } from '#lib/people/queries/invitations.ts';
import { listPeopleOnDesk } from '#lib/people/queries/people-desk.ts';
import { getPersonDetails } from '#lib/people/queries/person-details.ts';
import { previewImport } from '#lib/people/queries/preview-import.ts';
import { COMMANDS, HARMLESS, type Stage } from '#lib/people/testing/people-commands.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anApp } from '#lib/testing/factors.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { invitePeople } from './invite-people.ts';

withTestNewsroom();

const NAMES = Object.keys(COMMANDS);
const NO_FILTER = { q: '', role: null, state: null };
let admin: Actor;
let stage: Stage;

beforeAll(async () => {
  setEnvironment({
    OIDC_ISSUER: 'https://login.people.test',
    OIDC_CLIENT_ID: 'nightdesk',
    OIDC_CLIENT_SECRET: 'a secret',
  });
  await aSection('world');
  admin = await anActor('admin');
});

beforeEach(async () => {
  await db().invitation.deleteMany({});
  const [person, disabled, heir] = [
    await anActor('reporter'),
    await anActor('editor'),
    await anActor('editor'),
  ];
  const id = person.personId ?? '';
  await db().person.update({ where: { id: disabled.personId ?? '' }, data: { disabledAt: new Date() } });
  await openSession(id, 'a browser');
  await anApp(id);
  await aReadyArticle(person);
  await invitePeople(admin, { people: [{ email: 'invited@people.test' }], role: 'editor' });
  const invitation = await db().invitation.findFirstOrThrow({ select: { id: true } });
  stage = {
    person: { id, email: person.email },
    disabledId: disabled.personId ?? '',
    heirId: heir.personId ?? '',
    invitationId: invitation.id,
  };
});

/** Everything that such a command could have changed. */
async function everything(): Promise<string> {
  const order = { orderBy: { id: 'asc' } } as const;
  const all = [
    await db().person.findMany(order),
    await db().personSection.findMany(),
    await db().session.findMany(order),
    await db().apiToken.findMany(order),
    await db().totp.findMany(),
    await db().invitation.findMany(order),
    await db().article.findMany({ ...order, select: { id: true, assigneeId: true, version: true } }),
    await db().mailMessage.findMany(order),
    await db().auditEvent.count({ where: { outcome: 'done' } }),
    await db().outboxEvent.count(),
  ];
  return JSON.stringify(all, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

describe.each(NAMES)('%s', (name) => {
  const run = (actor: Actor) => COMMANDS[name]?.(actor, stage);

  test.each(['contributor', 'reporter', 'editor'] as const)(
    'is not for a %s, and nothing is changed',
    async (role) => {
      const actor = await anActor(role);
      const before = await everything();
      await expect(run(actor)).rejects.toMatchObject({ isDenial: true });
      expect(await everything()).toBe(before);
      expect(await db().auditEvent.count({ where: { personId: actor.personId, outcome: 'refused' } })).toBe(
        1,
      );
    },
  );

  test('is not for whoever was an admin when the request began', async () => {
    const actor = await anActor('admin');
    await db().person.update({ where: { id: actor.personId ?? '' }, data: { role: 'editor' } });
    const before = await everything();
    await expect(run(actor)).rejects.toMatchObject({ isDenial: true });
    expect(await everything()).toBe(before);
  });

  test.skipIf(HARMLESS.has(name))('asks who has not proved lately that it is them', async () => {
    const { personId, name: called, email, role, sectionIds } = admin;
    const long = new Date(Date.now() - PROOF_MS - 1000);
    for (const provenAt of [long, null]) {
      const stale = issueActor({ personId, name: called, email, role, sectionIds, provenAt });
      const before = await everything();
      await expect(run(stale)).rejects.toMatchObject({ code: 'needs_proof' });
      expect(await everything()).toBe(before);
    }
  });

  test('is for an admin, and is a line of the log', async () => {
    const lines = await db().auditEvent.count({ where: { personId: admin.personId } });
    const before = await everything();
    await run(admin);
    expect(await everything()).not.toBe(before);
    expect(await db().auditEvent.count({ where: { personId: admin.personId } })).toBeGreaterThan(lines);
  });
});

test.each(['contributor', 'reporter', 'editor'] as const)('a %s is shown nothing of it', async (role) => {
  const actor = await anActor(role);
  const queries = [
    listPeopleOnDesk(actor, NO_FILTER),
    listInvitations(actor, NO_FILTER),
    getPersonDetails(actor, stage.person.id),
    getPersonDetails(actor, actor.personId ?? ''),
    previewImport(actor, { file: 'email,role\n' }),
  ];
  for (const outcome of await Promise.allSettled(queries)) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } });
  }
});

test('nobody is called by what no name can hold', async () => {
  const admin = await anActor('admin');
  const filter = { ...NO_FILTER, q: 'a\u0000b' };
  for (const list of [listPeopleOnDesk, listInvitations]) {
    await expect(list(admin, filter)).rejects.toMatchObject({ code: 'not_found' });
  }
});

test.each(['', 'x', '0193f000-0000-7000-8000-00000000dead'])('nobody is called “%s”', async (id) => {
  const nowhere = { ...stage, person: { id, email: 'nobody@people.test' }, disabledId: id, invitationId: id };
  const named = NAMES.filter((name) => !['addPerson', 'invitePeople', 'importPeople'].includes(name));
  for (const name of named) {
    await expect(COMMANDS[name]?.(admin, nowhere), name).rejects.toMatchObject({ code: 'not_found' });
  }
});
