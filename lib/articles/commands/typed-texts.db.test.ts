import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { createApiToken } from '#lib/auth/api-tokens.ts';
import { keepOrphan } from '#lib/collab/commands/orphans.ts';
import { changeSettings } from '#lib/newsroom/commands.ts';
import { addPerson } from '#lib/people/commands.ts';
import { editProfile } from '#lib/profiles/commands/edit-profile.ts';
import { createProfile } from '#lib/profiles/commands.ts';
import { createSection } from '#lib/taxonomy/commands/create-section.ts';
import { editSection } from '#lib/taxonomy/commands/edit-section.ts';
import { editTag } from '#lib/taxonomy/commands/edit-tag.ts';
import { addTagAlias } from '#lib/taxonomy/commands/tag-aliases.ts';
import { createTag } from '#lib/taxonomy/commands.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { sendBackArticle, submitArticle } from './change-stage.ts';
import { createArticle } from './create-article.ts';
import { importWire } from './import-wire.ts';
import { nameRevision, saveNamedRevision } from './name-revision.ts';
import { publishArticle } from './publish-article.ts';
import { saveWorkingCopy } from './save-working-copy.ts';
import { saveView } from './saved-views.ts';
import { killArticle } from './unpublish-article.ts';

const { database } = withTestNewsroom();

let admin: Actor;
let owner: Client;
let count = 0;
beforeAll(async () => {
  await aSection('world');
  admin = await anActor('admin');
  owner = new Client({ connectionString: database().ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

/** Words with a break, a bell, a C1 control and what turns a line around; no two are the same. */
function hostile(): string {
  count += 1;
  return `Hostile\u202e ${count}\r\nbe\u0007ll\u009b \u200fend`;
}

const lines = () => ({
  headline: hostile(),
  standfirst: hostile(),
  kicker: hostile(),
  slugline: hostile(),
  source: hostile(),
  bylineText: hostile(),
  dateline: { place: hostile(), agency: hostile() },
  editorsNote: hostile(),
  internalNote: hostile(),
});

const aProfileNamed = (name: string) => createProfile(admin, { name, kind: 'person' });

const COMMANDS: Record<string, () => Promise<unknown>> = {
  'beginning a story': () => createArticle(admin, lines()),
  'writing a story': async () => {
    const { id } = await aReadyArticle(admin);
    const { id: profileId } = await aProfileNamed(hostile());
    await saveWorkingCopy(admin, id, { version: 1, ...lines(), bylines: [{ profileId, role: hostile() }] });
  },
  'importing wire copy': () =>
    importWire(admin, {
      text: `HARBOUR\u0007 REOPENS\u202e\n\nHAIFA (AP) — The harbour reopened.`,
      publish: false,
    }),
  'naming words': async () => {
    const { id, version } = await aReadyArticle(admin);
    const revision = await saveNamedRevision(admin, id, { version, name: hostile() });
    await nameRevision(admin, id, { revision, name: hostile() });
  },
  'sending back': async () => {
    const { id, version } = await aReadyArticle(admin);
    const filed = await submitArticle(admin, id, { version });
    await sendBackArticle(admin, id, { version: filed.version, note: hostile() });
  },
  'correcting and killing': async () => {
    const { id, version } = await aReadyArticle(admin);
    const live = await publishArticle(admin, id, { version });
    const change = { kind: 'correction', text: hostile() } as const;
    const corrected = await publishArticle(admin, id, { version: live.version, change });
    await killArticle(admin, id, { version: corrected.version, reason: hostile() });
  },
  'keeping a view': () => saveView(admin, { name: hostile(), query: hostile() }),
  'setting lost words aside': async () => {
    const { id } = await aReadyArticle(admin);
    await keepOrphan(admin, id, { clientId: 'client-one', text: 'Lost', reason: hostile() });
  },
  'sections and tags': async () => {
    const section = await createSection(admin, { name: hostile(), description: hostile() });
    await editSection(admin, section.id, { version: 1, name: hostile(), description: hostile() });
    const tag = await createTag(admin, { name: hostile(), isSure: true });
    const { rows } = await owner.query('SELECT id FROM tag WHERE slug = $1', [tag.slug]);
    await editTag(admin, rows[0].id, { version: 1, name: hostile(), isSure: true });
    await addTagAlias(admin, rows[0].id, { name: hostile() });
  },
  'profiles and people': async () => {
    const { id } = await aProfileNamed(hostile());
    const edit = { version: 1, name: hostile(), role: hostile(), bio: hostile(), isSure: true };
    await editProfile(admin, id, edit);
    const email = 'new@newsroom.test';
    await addPerson(admin, { email, name: hostile(), role: 'reporter', password: 'a sentence is fine' });
    await createApiToken(admin, { email, scopes: ['articles:read'], name: hostile() });
  },
  settings: () =>
    changeSettings(admin, {
      version: 1,
      name: hostile(),
      tagline: hostile(),
      contactAddress: hostile(),
      footerText: 'One\u202e\r\ntw\u0007o',
    }),
};

test.each(Object.entries(COMMANDS))('%s stores no character that is not for words', async (_, command) => {
  await command();
  expect(await columnsWith('[\\u0001-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028-\\u202e]')).toEqual([]);
});

test('and marks of direction are stored, and lines only where there may be some', async () => {
  expect(await columnsWith('\\u200f')).toEqual(expect.arrayContaining(['article.headline', 'tag.name']));
  const withLines = await columnsWith('\\n');
  expect(withLines).toEqual(expect.arrayContaining(['article.internal_note', 'profile.bio']));
  const own = (column: string) => /_note|note|bio|text|description|reason|program|user_agent/.test(column);
  expect(withLines.filter((column) => !own(column))).toEqual([]);
});

/** Every column of every table that holds a match, such as `article.headline`. */
async function columnsWith(pattern: string): Promise<string[]> {
  const { rows: columns } = await owner.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND data_type = 'text'`,
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const match = await owner.query(`SELECT FROM "${table}" WHERE "${column}" ~ $1 LIMIT 1`, [pattern]);
    if (match.rowCount !== 0) found.push(`${table}.${column}`);
  }
  return found.toSorted();
}
