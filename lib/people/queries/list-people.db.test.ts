import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { deletePerson } from '#lib/people/commands/delete-person.ts';
import { disablePerson } from '#lib/people/commands/disable-person.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { listPeople } from './list-people.ts';

withTestNewsroom();

let admin: Actor;
let editor: Actor;
let disabled: Actor;

beforeAll(async () => {
  admin = await anActor('admin');
  editor = await anActor('editor', [await aSection('world')]);
  disabled = await anActor('reporter');
  const deleted = await anActor('reporter');
  await disablePerson(admin, disabled.personId ?? '');
  await deletePerson(admin, deleted.personId ?? '');
});

test('an admin sees everybody who has an account, with what they may do', async () => {
  const { people, nextCursor } = await listPeople(admin);
  const own = ({ personId: id, name, role, email }: Actor) => ({ id, name, role, email });
  expect(people).toEqual([
    { ...own(disabled), sections: [], state: 'disabled' },
    { ...own(editor), sections: ['world'], state: 'active' },
    { ...own(admin), sections: [], state: 'active' },
  ]);
  expect(nextCursor).toBeNull();
});

test.each(['contributor', 'reporter', 'editor'] as const)('a %s sees names and roles alone', async (role) => {
  const actor = await anActor(role);
  const { people } = await listPeople(actor);
  expect(people.map(({ id }) => id)).not.toContain(disabled.personId);
  expect(JSON.stringify(people)).not.toMatch(/@|sections|state/);
  for (const person of people) expect(Object.keys(person).toSorted()).toEqual(['id', 'name', 'role']);
});

test('pages follow each other, each person once', async () => {
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listPeople(admin, { limit: 2, cursor: cursor ?? null });
    seen.push(...page.people.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(await db().person.count({ where: { deletedAt: null } }));
});
