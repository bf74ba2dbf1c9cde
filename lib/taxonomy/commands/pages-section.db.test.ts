import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { addStarterSections } from '#lib/people/first-run.ts';
import { getPagesSection, listPublishedSections } from '#lib/taxonomy/published.ts';
import { listSectionsOnDesk } from '#lib/taxonomy/queries/section-desk.ts';
import { listSections } from '#lib/taxonomy/queries.ts';
import { anActor, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { createSection } from './create-section.ts';
import { editSection } from './edit-section.ts';
import { mergeSection } from './merge-section.ts';
import { moveSection } from './move-section.ts';

const newsroom = withTestNewsroom();
let admin: Actor;
let pagesId: string;
let worldId: string;

beforeAll(async () => {
  admin = await anActor('admin');
  await addStarterSections();
  const bySlug = async (slug: string) =>
    (await db().section.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id;
  [pagesId, worldId] = [await bySlug('about'), await bySlug('world')];
});

describe('the section that holds pages', () => {
  test('is there from the beginning, beside the sections that a newsroom begins with', async () => {
    expect(await getPagesSection()).toMatchObject({ slug: 'about', name: 'About', inMenu: false });
    expect((await listPublishedSections()).map(({ slug }) => slug)).toContain('news');
    expect((await listPublishedSections()).map(({ slug }) => slug)).not.toContain('about');
  });

  test('comes last where staff choose, and is marked', async () => {
    expect((await listSections(admin)).at(-1)).toMatchObject({ slug: 'about', holdsPages: true });
    expect((await listSectionsOnDesk(admin)).at(-1)).toMatchObject({ slug: 'about', holdsPages: true });
  });

  test('is merged neither into another nor with one', async () => {
    const refused = { code: 'wrong_state', message: expect.stringContaining('holds the pages of the site') };
    await expect(mergeSection(admin, pagesId, { into: worldId })).rejects.toMatchObject(refused);
    await expect(mergeSection(admin, worldId, { into: pagesId })).rejects.toMatchObject(refused);
  });

  test('has no place among the sections, and takes none', async () => {
    await expect(moveSection(admin, pagesId, { place: 0 })).rejects.toMatchObject({ code: 'wrong_state' });
    const { id } = await createSection(admin, { name: 'Chess' });
    expect(await moveSection(admin, id, { place: 9999 })).toEqual({
      place: (await listPublishedSections()).length - 1,
    });
  });

  test('can have another name and address', async () => {
    await editSection(admin, pagesId, { version: 1, name: 'Who we are', slug: 'who-we-are' });
    expect(await getPagesSection()).toMatchObject({ slug: 'who-we-are', name: 'Who we are' });
  });

  test.each([
    ['stands in the menu', { inMenu: true }],
    ['leads to another', { mergedIntoId: '0193f000-0000-7000-8000-00000000dead' }],
  ])('never %s, whoever writes it', async (_, data) => {
    const write = db().section.update({ where: { id: pagesId }, data, select: { id: true } });
    await expect(write).rejects.toThrow(/section_of_pages_stands_apart/);
  });

  test('is one', async () => {
    const data = { slug: 'more', name: 'More', inMenu: false, holdsPages: true };
    await expect(db().section.create({ data, select: { id: true } })).rejects.toThrow(/[Uu]nique/);
  });
});

/** What makes it, as the migration has it. */
const MAKE_IT = /INSERT INTO "section"[^;]*;/.exec(
  readFileSync('prisma/migrations/20261126160000_pages/migration.sql', 'utf8'),
)?.[0];

test.each([
  ['is free', [], 'about'],
  [
    'is a section’s',
    [`INSERT INTO section (id, slug, name) VALUES (gen_random_uuid(), 'about', 'A')`],
    'about-2',
  ],
  [
    'and the next lead to sections',
    [
      `INSERT INTO section (id, slug, name) VALUES (gen_random_uuid(), 'about-2', 'B')`,
      `INSERT INTO section_alias (slug, section_id) SELECT 'about', id FROM section WHERE slug = 'about-2'`,
    ],
    'about-3',
  ],
])('where the address /about %s, an upgrade makes it', async (_, before, slug) => {
  const client = new Client({ connectionString: newsroom.database().ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('DELETE FROM section_alias');
    await client.query('DELETE FROM section WHERE holds_pages');
    for (const statement of before) await client.query(statement);
    await client.query(MAKE_IT ?? '');
    const made = await client.query('SELECT slug FROM section WHERE holds_pages');
    expect(made.rows).toEqual([{ slug }]);
  } finally {
    await client.query('ROLLBACK');
    await client.end();
  }
});
