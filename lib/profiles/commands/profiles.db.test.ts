import { beforeAll, describe, expect, test } from 'vitest';
import { importWire } from '#lib/articles/commands/import-wire.ts';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { restoreRevision } from '#lib/articles/commands/restore-revision.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { getPublishedStory } from '#lib/articles/published.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { createProfile } from '#lib/profiles/commands.ts';
import { listPeopleWithoutProfile, listProfilesOnDesk } from '#lib/profiles/queries/profile-desk.ts';
import { listProfiles } from '#lib/profiles/queries.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { editProfile } from './edit-profile.ts';
import { mergeProfile } from './merge-profile.ts';

withTestNewsroom();

let admin: Actor;
let editor: Actor;
let worldId: string;

beforeAll(async () => {
  worldId = await aSection('world');
  await aSection('sport');
  admin = await anActor('admin');
  editor = await anActor('editor');
});

const aProfile = (name: string) => createProfile(editor, { name, kind: 'person' });

async function aLiveStory(headline: string, profileIds: string[], section = 'world') {
  const bylines = profileIds.map((profileId, n) => ({ profileId, role: n === 0 ? 'in Haifa' : '' }));
  const draft = await aReadyArticle(editor, { headline, bylines, section });
  return await publishArticle(editor, draft.id, { version: draft.version });
}

async function readersBylines(address: string | null) {
  const [, section = '', slug = ''] = (address ?? '').split('/');
  return (await getPublishedStory(section, slug))?.bylines.map(({ name, role }) => ({ name, role }));
}

describe('editing a profile', () => {
  test('changes every live byline at once, and tells the outbox where', async () => {
    const { id } = await aProfile('Jon Levy');
    const live = await aLiveStory('Misspelt', [id]);
    await editProfile(editor, id, {
      version: 1,
      name: 'Jonathan Levy',
      slug: 'jonathan-levy',
      role: 'Harbour correspondent',
      bio: 'Writes about boats.',
      contact: 'levy@example.org',
    });
    expect(await readersBylines(live.address)).toEqual([{ name: 'Jonathan Levy', role: 'in Haifa' }]);
    expect((await listProfilesOnDesk(editor, { q: 'jonathan' })).profiles).toMatchObject([
      { slug: 'jonathan-levy', role: 'Harbour correspondent', contact: 'levy@example.org', stories: 1 },
    ]);
    expect(await db().profileAlias.findUnique({ where: { slug: 'jon-levy' } })).toMatchObject({
      profileId: id,
    });
    const event = await db().outboxEvent.findFirst({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ kind: 'profile.edit', payload: { addresses: [live.address] } });
  });

  test.each([
    ['no name', { name: '  ' }, 'name'],
    ['a kind that is none', { kind: 'robot' }, 'kind'],
    ['a contact that is neither', { contact: 'call me' }, 'contact'],
    ['a link that runs', { contact: 'javascript:alert(1)' }, 'contact'],
    ['a long biography', { bio: 'x'.repeat(5001) }, 'bio'],
  ])('with %s is refused', async (_, changes, field) => {
    const { id } = await aProfile('Unchanged');
    await expect(editProfile(editor, id, { version: 1, ...changes } as never)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { [field]: expect.any(String) },
    });
  });

  test('to a name much like another is asked about, and a stale one is refused', async () => {
    await aProfile('Miriam Katz');
    const { id } = await aProfile('Someone Else');
    await expect(editProfile(editor, id, { version: 1, name: 'Míriam Katz' })).rejects.toMatchObject({
      code: 'needs_confirmation',
    });
    await editProfile(editor, id, { version: 1, name: 'Míriam Katz', isSure: true });
    await expect(editProfile(editor, id, { version: 1, bio: 'Mine' })).rejects.toMatchObject({
      code: 'stale_version',
    });
  });

  test('an account is linked by admins, to one profile at most', async () => {
    const person = await anActor('reporter');
    const [one, other] = [await aProfile('Linked One'), await aProfile('Other Linked')];
    const link = { version: 1, personId: person.personId };
    await expect(editProfile(editor, one.id, link)).rejects.toMatchObject({ code: 'not_allowed' });
    await editProfile(admin, one.id, link);
    await expect(editProfile(admin, other.id, link)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { personId: expect.stringContaining('“Linked One”') },
    });
    expect(await listPeopleWithoutProfile(editor)).toEqual([]);
    expect((await listPeopleWithoutProfile(admin)).map(({ id }) => id)).not.toContain(person.personId);
    await editProfile(admin, one.id, { version: 2, personId: null });
    await editProfile(admin, other.id, link);
  });

  test('of two who link one account at the same time one wins', async () => {
    const person = await anActor('reporter');
    const profiles = [await aProfile('Race One'), await aProfile('Contest Two')];
    const both = await Promise.allSettled(
      profiles.map(({ id }) => editProfile(admin, id, { version: 1, personId: person.personId })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('merging profiles', () => {
  test('moves bylines, live ones too, once and in their place', async () => {
    const [from, into, third] = [
      await aProfile('A. Mann'),
      await aProfile('Anna Mann'),
      await aProfile('Third'),
    ];
    const live = await aLiveStory('Three names', [from.id, third.id, into.id]);
    expect(await mergeProfile(editor, from.id, { into: into.id })).toEqual({ stories: 1 });
    expect(await readersBylines(live.address)).toEqual([
      { name: 'Anna Mann', role: 'in Haifa' },
      { name: 'Third', role: '' },
    ]);
    const copy = await getArticleForEditing(editor, live.id);
    expect(copy.bylines.map(({ name }) => name)).toEqual(['Third', 'Anna Mann']);
    expect(copy.hasUnpublishedChanges).toBe(false);
    expect((await listProfiles(editor)).map(({ id }) => id)).not.toContain(from.id);

    const saved = await saveWorkingCopy(editor, live.id, {
      version: copy.version,
      bylines: [{ profileId: from.id }],
    });
    expect(saved.bylines.map(({ profileId }) => profileId)).toEqual([into.id]);
    const { article } = await restoreRevision(editor, live.id, { version: saved.version, revision: 1 });
    expect(article.bylines.map(({ name }) => name)).toEqual(['Anna Mann', 'Third']);
  });

  test('its name in copy from a wire, and as a new profile, means the other one', async () => {
    const [from, into] = [await aProfile('Bob Dylan'), await aProfile('Robert Dylan')];
    await mergeProfile(editor, from.id, { into: into.id });
    expect(await aProfile('bob dylan')).toMatchObject({ id: into.id, name: 'Robert Dylan' });
    const { id } = await importWire(editor, {
      text: 'Harbour opens again\n\nBy Bob Dylan\n\nThe harbour opened again on Sunday, the port said.',
      publish: false,
    });
    const article = await getArticleForEditing(editor, id);
    expect(article.bylines.map(({ profileId }) => profileId)).toEqual([into.id]);
  });

  test('of a merged profile leads on, with its aliases', async () => {
    const [a, b, c] = [await aProfile('Alef'), await aProfile('Bet'), await aProfile('Gimel')];
    const live = await aLiveStory('Letters', [a.id]);
    await mergeProfile(editor, a.id, { into: b.id });
    await mergeProfile(editor, b.id, { into: c.id });
    expect(await readersBylines(live.address)).toMatchObject([{ name: 'Gimel' }]);
    const aliases = await db().profileAlias.findMany({ where: { profileId: c.id } });
    expect(aliases.map(({ slug }) => slug).toSorted()).toEqual(['alef', 'bet']);
  });

  test('takes the account along when only one has one, which is for admins', async () => {
    const person = await anActor('reporter');
    const [from, into] = [await aProfile('With account'), await aProfile('Without one')];
    await editProfile(admin, from.id, { version: 1, personId: person.personId });
    await expect(mergeProfile(editor, from.id, { into: into.id })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await mergeProfile(admin, from.id, { into: into.id });
    expect(await db().profile.findUnique({ where: { id: into.id } })).toMatchObject({
      personId: person.personId,
    });
  });

  test('of two people’s accounts is refused, as is a circle', async () => {
    const [one, other] = [await aProfile('First Person'), await aProfile('Second Human')];
    for (const { id } of [one, other]) {
      await editProfile(admin, id, { version: 1, personId: (await anActor('reporter')).personId });
    }
    await expect(mergeProfile(admin, one.id, { into: other.id })).rejects.toMatchObject({
      code: 'wrong_state',
    });
    const [x, y] = [await aProfile('Ex'), await aProfile('Why')];
    const both = await Promise.allSettled([
      mergeProfile(admin, x.id, { into: y.id }),
      mergeProfile(admin, y.id, { into: x.id }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('who may', () => {
  test.each(['contributor', 'reporter'] as const)('not a %s', async (role) => {
    const [one, other] = [await aProfile(`Hers, ${role}`), await aProfile(`His own, ${role}`)];
    const actor = await anActor(role);
    await expect(editProfile(actor, one.id, { version: 1, bio: 'x' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await expect(mergeProfile(actor, one.id, { into: other.id })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await expect(listProfilesOnDesk(actor)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('an editor bound to sections changes those who write there alone', async () => {
    const bound = await anActor('editor', [worldId]);
    const [ours, shared] = [await aProfile('World writer'), await aProfile('Everywhere writer')];
    await aLiveStory('By both', [ours.id, shared.id]);
    await aLiveStory('By one', [shared.id], 'sport');
    await expect(editProfile(bound, ours.id, { version: 1, bio: 'Ours.' })).resolves.toBeUndefined();
    await expect(editProfile(bound, shared.id, { version: 1, bio: 'x' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
    const { profiles } = await listProfilesOnDesk(bound, { q: 'writer' });
    expect(profiles.map(({ name, mayChange }) => [name, mayChange])).toEqual([
      ['Everywhere writer', false],
      ['World writer', true],
    ]);
  });
});
