import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { systemActor } from '#lib/auth/system-actor.ts';
import { db } from '#lib/db.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { seeded } from '#lib/shared/seeded.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { changeRole } from './change-role.ts';
import { deletePerson } from './delete-person.ts';
import { disablePerson, enablePerson } from './disable-person.ts';

withTestNewsroom();

type Blow = (actor: Actor, id: string) => Promise<unknown>;

const BLOWS: Readonly<Record<string, Blow>> = {
  demote: (actor, id) => changeRole(actor, id, { role: 'editor' }),
  disable: (actor, id) => disablePerson(actor, id),
  delete: (actor, id) => deletePerson(actor, id),
};
const operator = systemActor('a test');

beforeEach(async () => {
  await db().person.updateMany({ data: { role: 'editor' } });
});

function activeAdmins(): Promise<number> {
  return db().person.count({ where: { role: 'admin', disabledAt: null } });
}

/** Refusals are what is expected here; anything else is a defect. */
async function tryTo(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

describe.each(Object.entries(BLOWS))('to %s', (_, blow) => {
  test('the last admin is refused, also to the system', async () => {
    const last = await anActor('admin');
    await expect(blow(operator, last.personId ?? '')).rejects.toMatchObject({ code: 'wrong_state' });
    expect(await activeAdmins()).toBe(1);
  });

  test('the last active one is refused while others are disabled', async () => {
    const [last, other] = [await anActor('admin'), await anActor('admin')];
    await disablePerson(last, other.personId ?? '');
    await expect(blow(operator, last.personId ?? '')).rejects.toMatchObject({ code: 'wrong_state' });
    expect(await activeAdmins()).toBe(1);
  });

  test('somebody whose role is admin and who is disabled is no matter', async () => {
    const [last, other] = [await anActor('admin'), await anActor('admin')];
    await disablePerson(last, other.personId ?? '');
    const isDone = await tryTo(blow(last, other.personId ?? ''));
    expect([isDone, await activeAdmins()]).toEqual([blow !== BLOWS.disable, 1]);
  });

  test('each other at once leaves one of two, and says why to the other', async () => {
    for (let round = 0; round < 5; round += 1) {
      await db().person.updateMany({ data: { role: 'editor' } });
      const [one, other] = [await anActor('admin'), await anActor('admin')];
      const done = await Promise.all([
        tryTo(blow(one, other.personId ?? '')),
        tryTo(blow(other, one.personId ?? '')),
      ]);
      expect(done.filter(Boolean)).toHaveLength(1);
      expect(await activeAdmins()).toBe(1);
    }
  });
});

test('whatever admins do to each other at once, one of them is left', async () => {
  const pick = seeded(20_261_126);
  const kinds = Object.keys(BLOWS);
  let refusals = 0;
  for (let round = 0; round < 12; round += 1) {
    const admins = [await anActor('admin'), await anActor('admin'), await anActor('admin')];
    const blows = Array.from({ length: 6 }, () => {
      const [from, to] = [admins[pick(3)], admins[pick(3)]];
      const kind = kinds[pick(kinds.length)] ?? 'demote';
      const isByOperator = pick(4) === 0;
      return tryTo(
        BLOWS[kind]?.(isByOperator || !from ? operator : from, to?.personId ?? '') ?? Promise.resolve(),
      );
    });
    const outcomes = await Promise.all(blows);
    refusals += outcomes.filter((isDone) => !isDone).length;
    expect(await activeAdmins(), `round ${round}`).toBeGreaterThan(0);
    await db().person.updateMany({ where: { role: 'admin' }, data: { role: 'editor' } });
  }
  expect(refusals).toBeGreaterThan(0);
});

test('an admin gives up being one, once there is another', async () => {
  const only = await anActor('admin');
  const id = only.personId ?? '';
  await expect(changeRole(only, id, { role: 'editor' })).rejects.toMatchObject({ code: 'wrong_state' });
  await anActor('admin');
  expect(await changeRole(only, id, { role: 'editor' })).toMatchObject({ isChanged: true });
});

test('nobody disables or deletes themselves', async () => {
  const [one] = [await anActor('admin'), await anActor('admin')];
  for (const blow of [disablePerson, deletePerson]) {
    await expect(blow(one, one.personId ?? '')).rejects.toMatchObject({ code: 'wrong_state' });
  }
  await expect(enablePerson(one, one.personId ?? '')).rejects.toMatchObject({ code: 'wrong_state' });
});
