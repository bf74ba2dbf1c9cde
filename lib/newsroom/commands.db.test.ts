import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getPublishingFacts } from '#lib/articles/queries/desk.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db, readerDb } from '#lib/db.ts';
import type { Role } from '#lib/people/roles.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { changeSettings } from './commands.ts';
import { getSiteIdentity } from './published.ts';
import { getNewsroomIdentity, getSettings, listTimeZones } from './queries.ts';
import type { SettingsChange } from './schema.ts';

withTestNewsroom();

const people = {} as Record<Role, Actor>;
let sport: string;

beforeAll(async () => {
  await aSection('world');
  sport = await aSection('sport');
  for (const role of ['contributor', 'reporter', 'editor', 'admin'] as const) {
    people[role] = await anActor(role);
  }
});

async function change(fields: Omit<SettingsChange, 'version'>) {
  const { version } = await getSettings(people.admin);
  return await changeSettings(people.admin, { version, ...fields });
}

async function written() {
  const [audit, events, { version }] = await Promise.all([
    db().auditEvent.findMany({
      where: { action: 'settings.change' },
      orderBy: { id: 'asc' },
      select: { outcome: true, before: true, after: true, personId: true },
    }),
    db().outboxEvent.findMany({
      where: { kind: 'settings.change' },
      orderBy: { id: 'asc' },
      select: { payload: true },
    }),
    getSettings(people.admin),
  ]);
  return { audit, events, version };
}

describe('a change', () => {
  test('is written with what was there before, and told to whoever keeps pages', async () => {
    const before = await written();
    await change({ name: 'The Harbour Post', timeZone: 'Europe/Dublin', tagline: '' });
    const after = await written();
    expect(after.version).toBe(before.version + 1);
    expect(after.audit.slice(before.audit.length)).toEqual([
      {
        outcome: 'done',
        personId: people.admin.personId,
        before: { name: 'Nightdesk', timeZone: 'UTC' },
        after: { name: 'The Harbour Post', timeZone: 'Europe/Dublin' },
      },
    ]);
    expect(after.events.at(-1)?.payload).toMatchObject({ everywhere: true });
    expect(await getNewsroomIdentity()).toMatchObject({
      name: 'The Harbour Post',
      timeZone: 'Europe/Dublin',
    });
  });

  test('that readers see nothing of changes no page', async () => {
    await change({ twoPairsOfEyes: true });
    expect((await written()).events.at(-1)?.payload).toMatchObject({ everywhere: false, addresses: [] });
    await change({ twoPairsOfEyes: false });
  });

  test('of nothing writes nothing', async () => {
    const before = await written();
    const {
      version: _,
      sections: __,
      pages: ___,
      logos: ____,
      ...settings
    } = await getSettings(people.admin);
    await change({ ...settings, hiddenSectionIds: [] });
    expect(await written()).toEqual(before);
  });

  test('that is not right writes nothing', async () => {
    const before = await written();
    const wrong = { name: 'Another', accentLight: '#ffcc00' };
    await expect(change(wrong)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { accentLight: expect.stringContaining('Choose a darker one.') },
    });
    expect(await written()).toEqual(before);
  });
});

describe('the time zone', () => {
  test('is one of those that the database and this process know', async () => {
    const zones = await listTimeZones(people.admin);
    expect(zones[0]).toBe('UTC');
    expect(zones).toEqual(expect.arrayContaining(['Europe/Dublin', 'America/Argentina/Buenos_Aires']));
    expect(new Set(zones).size).toBe(zones.length);
    expect(zones.length).toBeGreaterThan(300);
    for (const zone of zones) await db().$queryRaw`SELECT now() AT TIME ZONE ${zone}`;
  });

  // It would stop whatever reads the newsroom's clocks in the database, such as publishing.
  test('is refused when only this process reads it', async () => {
    await expect(change({ timeZone: 'Europe/BERLIN' })).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { timeZone: expect.stringContaining('does not know') },
    });
  });
});

describe('of two who change the settings', () => {
  test('the one who saw an older version is refused, and told of the newer', async () => {
    const { version } = await getSettings(people.admin);
    await changeSettings(people.admin, { version, tagline: 'By night' });
    const before = await written();
    await expect(
      changeSettings(people.admin, { version, tagline: 'By day', hiddenSectionIds: [sport] }),
    ).rejects.toMatchObject({ code: 'stale_version', extra: { version: version + 1 } });
    expect(await written()).toEqual(before);
    expect((await getSettings(people.admin)).sections.every(({ inMenu }) => inMenu)).toBe(true);
  });

  test('at once exactly one gets through', async () => {
    const { version } = await getSettings(people.admin);
    const taglines = ['One', 'Two', 'Three', 'Four'];
    const results = await Promise.allSettled(
      taglines.map((tagline) => changeSettings(people.admin, { version, tagline })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await getSettings(people.admin)).version).toBe(version + 1);
  });
});

describe.each(['contributor', 'reporter', 'editor'] as const)('for a %s the settings', (role) => {
  test('are not there', async () => {
    await expect(getSettings(people[role])).rejects.toMatchObject({ code: 'not_found' });
  });

  test('cannot be changed, and the log says who tried', async () => {
    const before = await written();
    const attempt = { version: before.version, name: 'Mine' };
    await expect(changeSettings(people[role], attempt)).rejects.toMatchObject({ code: 'not_found' });
    const after = await written();
    expect({ ...after, audit: before.audit }).toEqual(before);
    expect(after.audit.at(-1)).toMatchObject({ outcome: 'refused', personId: people[role].personId });
  });

  // What is wrong with the input would tell that there is something.
  test('answer the same to what makes no sense', async () => {
    const nonsense = { version: -1, colour: 'red' } as unknown as SettingsChange;
    await expect(changeSettings(people[role], nonsense)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the menu', () => {
  test('leaves out sections by their ids, and ids of nothing do not matter', async () => {
    await change({ hiddenSectionIds: [sport, '0193f000-0000-7000-8000-00000000dead'] });
    const { audit } = await written();
    expect(audit.at(-1)).toMatchObject({
      before: { hiddenSections: [] },
      after: { hiddenSections: ['sport'] },
    });
    const shown = (await getSiteIdentity()).sections.map(({ slug, inMenu }) => [slug, inMenu]);
    expect(shown).toContainEqual(['sport', false]);
    expect(shown).toContainEqual(['world', true]);
  });

  test('stays as it is where a change does not speak of it', async () => {
    await change({ tagline: 'All night' });
    expect((await getSettings(people.admin)).sections.find(({ id }) => id === sport)?.inMenu).toBe(false);
  });

  test('takes a section back', async () => {
    await change({ hiddenSectionIds: [] });
    expect((await getSettings(people.admin)).sections.every(({ inMenu }) => inMenu)).toBe(true);
  });
});

describe('readers', () => {
  beforeEach(async () => {
    await change({
      accentLight: '#7a1f5c',
      accentDark: '#f0a6d8',
      typePairing: 'sans_headlines',
      footerText: 'Published by the port.',
      socialProfiles: ['social.example/@post'],
      contactEmail: 'desk@post.example',
      feedsFullText: true,
      twoPairsOfEyes: true,
    });
  });

  test('see how the site is to look and whom to write to', async () => {
    expect(await getSiteIdentity()).toMatchObject({
      accents: { light: '#7a1f5c', dark: '#f0a6d8' },
      typePairing: 'sans_headlines',
      footerText: 'Published by the port.',
      socialProfiles: ['https://social.example/@post'],
      contactEmail: 'desk@post.example',
      feedsFullText: true,
    });
  });

  test('see neither the rules of the desk nor how often something was changed', async () => {
    const [row] = await readerDb().$queryRaw<object[]>`SELECT * FROM published.newsroom`;
    const columns = Object.keys(row ?? {});
    expect(columns).toContain('accent_light');
    expect(columns).not.toContain('two_pairs_of_eyes');
    expect(columns).not.toContain('version');
    const behind = readerDb().$queryRaw`SELECT two_pairs_of_eyes FROM public.newsroom`;
    await expect(behind).rejects.toThrow(/permission denied/);
    const writes = readerDb().$executeRaw`UPDATE published.newsroom SET name = 'Mine'`;
    await expect(writes).rejects.toThrow(/permission denied/);
  });

  test('never get a colour that is none, whoever writes it', async () => {
    const accentLight = '#fff}</style><script>';
    await expect(db().newsroom.update({ where: { id: 1 }, data: { accentLight } })).rejects.toThrow(
      /newsroom_accents_are_hex/,
    );
  });
});

test('with two pairs of eyes the dialog knows whose words are the newest', async () => {
  const { id } = await aReadyArticle(people.editor);
  const needs = async (actor: Actor) => (await getPublishingFacts(actor, id)).needsOtherEyes;
  await change({ twoPairsOfEyes: true });
  expect(await needs(people.editor)).toBe(true);
  expect(await needs(people.admin)).toBe(false);
  await change({ twoPairsOfEyes: false });
  expect(await needs(people.editor)).toBe(false);
});
