import { beforeAll, describe, expect, test } from 'vitest';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { getPublishedStory, resolveAddress } from '#lib/articles/published.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { listPublishedSections, resolveSection } from '#lib/taxonomy/published.ts';
import { listSectionsOnDesk } from '#lib/taxonomy/queries/section-desk.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { createSection } from './create-section.ts';
import { editSection } from './edit-section.ts';
import { moveSection } from './move-section.ts';

withTestNewsroom();

let admin: Actor;
let editor: Actor;

beforeAll(async () => {
  await aSection('world');
  admin = await anActor('admin');
  editor = await anActor('editor');
});

async function order(): Promise<string[]> {
  const sections = await listSectionsOnDesk(admin);
  return sections.filter(({ holdsPages }) => !holdsPages).map(({ slug }) => slug);
}

async function written() {
  const [audit, outbox, sections] = await Promise.all([
    db().auditEvent.count({ where: { outcome: 'done' } }),
    db().outboxEvent.count(),
    db().section.count(),
  ]);
  return { audit, outbox, sections };
}

describe('a new section', () => {
  test('comes last, with a slug of its name, on the site at once', async () => {
    const before = await written();
    const { slug } = await createSection(admin, { name: 'Santé & Bien-être', description: 'Health.' });
    expect(slug).toBe('sante-bien-etre');
    expect((await listPublishedSections()).at(-1)).toEqual({
      slug,
      name: 'Santé & Bien-être',
      description: 'Health.',
      inMenu: true,
    });
    expect(await resolveSection(slug)).toEqual({ kind: 'live' });
    expect(await written()).toEqual({
      audit: before.audit + 1,
      outbox: before.outbox + 1,
      sections: before.sections + 1,
    });
  });

  test.each([
    ['a reserved word', { name: 'Media' }, 'invalid_input', 'slug'],
    ['a reserved word as slug', { name: 'Pictures', slug: 'media' }, 'invalid_input', 'slug'],
    ['a slug that is none', { name: 'Pictures', slug: 'Pic tures' }, 'invalid_input', 'slug'],
    ['a taken slug', { name: 'Planet', slug: 'world' }, 'slug_taken', 'slug'],
    ['no name', { name: ' ' }, 'invalid_input', 'name'],
    ['a name without letters', { name: '!' }, 'invalid_input', 'name'],
    ['a name much like another', { name: 'Worlds' }, 'needs_confirmation', 'name'],
  ])('with %s is refused and nothing is written', async (_, input, code, field) => {
    const before = await written();
    await expect(createSection(admin, input)).rejects.toMatchObject({
      code,
      fields: { [field]: expect.any(String) },
    });
    expect(await written()).toEqual(before);
  });

  test('may be like another when somebody says so', async () => {
    await expect(createSection(admin, { name: 'Worlds', isSure: true })).resolves.toMatchObject({
      slug: 'worlds',
    });
  });

  test('of one name is made once, however many ask at a time', async () => {
    const made = await Promise.allSettled(
      [1, 2, 3].map(() => createSection(admin, { name: 'Science', isSure: true })),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('who may', () => {
  test.each(['contributor', 'reporter', 'editor'] as const)('not a %s arranges sections', async (role) => {
    const id = await aSection(`arranged-by-${role}`);
    const actor = await anActor(role);
    const before = await written();
    const attempts = [
      () => createSection(actor, { name: 'Mine' }),
      () => editSection(actor, id, { version: 1, name: 'Mine' }),
      () => editSection(actor, id, { version: 1, slug: 'mine' }),
      () => moveSection(actor, id, { place: 0 }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await written()).toEqual(before);
    const refused = { personId: actor.personId, outcome: 'refused', action: 'section.move' } as const;
    expect(await db().auditEvent.count({ where: refused })).toBe(1);
  });

  test('an editor describes their sections and no others', async () => {
    const [own, other] = [await aSection('own'), await aSection('other')];
    const bound = await anActor('editor', [own]);
    await editSection(bound, own, { version: 1, description: 'What is ours.' });
    expect((await listPublishedSections()).find(({ slug }) => slug === 'own')?.description).toBe(
      'What is ours.',
    );
    await expect(editSection(bound, other, { version: 1, description: 'x' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await expect(editSection(editor, other, { version: 1, description: 'x' })).resolves.toBeUndefined();
  });

  test('a reporter does not even see the list', async () => {
    await expect(listSectionsOnDesk(await anActor('reporter'))).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('renaming a section', () => {
  test('leads its front and its stories on in one hop, however often', async () => {
    const { id } = await createSection(admin, { name: 'Abroad' });
    const draft = await aReadyArticle(admin, { headline: 'Far away', section: 'abroad' });
    await publishArticle(admin, draft.id, { version: draft.version });
    await editSection(admin, id, { version: 1, name: 'Overseas', slug: 'overseas' });
    await editSection(admin, id, { version: 2, slug: 'beyond' });

    for (const old of ['abroad', 'overseas']) {
      expect(await resolveSection(old)).toEqual({ kind: 'moved', to: '/beyond' });
      expect(await resolveAddress(old, 'far-away')).toEqual({ kind: 'moved', to: '/beyond/far-away' });
    }
    expect(await resolveAddress('beyond', 'far-away')).toEqual({ kind: 'live' });
    expect(await getPublishedStory('beyond', 'far-away')).toMatchObject({
      address: '/beyond/far-away',
      section: { slug: 'beyond', name: 'Overseas' },
    });
    expect(await db().article.findUnique({ where: { id: draft.id } })).toMatchObject({ version: 2 });
  });

  test('back gives it its old slug again, without a loop', async () => {
    const { id } = await createSection(admin, { name: 'There' });
    await editSection(admin, id, { version: 1, slug: 'back' });
    await editSection(admin, id, { version: 2, slug: 'there' });
    expect(await resolveSection('there')).toEqual({ kind: 'live' });
    expect(await resolveSection('back')).toEqual({ kind: 'moved', to: '/there' });
  });

  test('a slug that leads on is nobody else’s', async () => {
    const { id } = await createSection(admin, { name: 'Kept' });
    await editSection(admin, id, { version: 1, slug: 'keeper' });
    await expect(createSection(admin, { name: 'Other', slug: 'kept', isSure: true })).rejects.toMatchObject({
      code: 'slug_taken',
      message: expect.stringContaining('“Kept”'),
    });
  });

  test('on top of somebody else’s change is refused', async () => {
    const { id } = await createSection(admin, { name: 'Gardens' });
    await editSection(admin, id, { version: 1, description: 'Theirs' });
    await expect(editSection(admin, id, { version: 1, description: 'Mine' })).rejects.toMatchObject({
      code: 'stale_version',
    });
    expect(await db().section.findUnique({ where: { id } })).toMatchObject({ description: 'Theirs' });
  });

  test('of two at once one wins', async () => {
    const { id } = await createSection(admin, { name: 'Weather' });
    const both = await Promise.allSettled([
      editSection(admin, id, { version: 1, slug: 'sky' }),
      editSection(admin, id, { version: 1, slug: 'storms' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

test('sections are put in order, up, down and beyond the end', async () => {
  const { id } = await createSection(admin, { name: 'Chess' });
  const [first = '', second = ''] = await order();
  expect(await moveSection(admin, id, { place: 1 })).toEqual({ place: 1 });
  expect((await order()).slice(0, 3)).toEqual([first, 'chess', second]);
  await moveSection(admin, id, { place: 9999 });
  expect((await order()).at(-1)).toBe('chess');
  await Promise.all([0, 1, 2].map((place) => moveSection(admin, id, { place })));
  const positions = await db().section.findMany({
    where: { mergedIntoId: null, holdsPages: false },
    select: { position: true },
  });
  expect(new Set(positions.map(({ position }) => position)).size).toBe(positions.length);
  expect((await listPublishedSections()).map(({ slug }) => slug)).toEqual(await order());
});
