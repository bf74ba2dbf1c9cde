import { afterAll, beforeAll } from 'vitest';
import { type Actor, issueActor } from '#lib/auth/actor.ts';
import { closeDatabase, db } from '#lib/db.ts';
import { setEnvironment } from '#lib/env.ts';
import type { Role } from '#lib/people/roles.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

/** Gives a test file a migrated database of its own, which the code under test connects to as `app` and `reader`. */
export function withTestNewsroom(): { database: () => TestDatabase } {
  let database: TestDatabase | null = null;
  beforeAll(async () => {
    database = await createTestDatabase();
    setEnvironment({
      DATABASE_URL: database.appUrl,
      DATABASE_READER_URL: database.readerUrl,
      AUTH_SECRET: 'a secret for tests, 32 characters or more',
    });
  });
  afterAll(async () => {
    await closeDatabase();
    await database?.drop();
  });
  return {
    database: () => {
      if (!database) throw new Error('the database is there inside tests only');
      return database;
    },
  };
}

let people = 0;

/** Makes a person with a role and the actor that stands for them. */
export async function anActor(role: Role, sectionIds: readonly string[] = []): Promise<Actor> {
  people += 1;
  const facts = { name: `${role} ${people}`, email: `${role}-${people}@newsroom.test`, role };
  const sections = { create: sectionIds.map((sectionId) => ({ sectionId })) };
  const { id } = await db().person.create({ data: { ...facts, sections }, select: { id: true } });
  return issueActor({ ...facts, personId: id, sectionIds, provenAt: new Date() });
}

/** Makes a section and returns its id. */
export async function aSection(slug: string): Promise<string> {
  const { id } = await db().section.create({ data: { slug, name: slug }, select: { id: true } });
  return id;
}
