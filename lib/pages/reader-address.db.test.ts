import { beforeAll, expect, test } from 'vitest';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { killArticle } from '#lib/articles/commands/unpublish-article.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { editProfile } from '#lib/profiles/commands/edit-profile.ts';
import { createProfile } from '#lib/profiles/commands.ts';
import { mergeTag } from '#lib/taxonomy/commands/merge-tag.ts';
import { aReadyArticle } from '#lib/testing/articles.ts';
import { anActor, aSection, withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aTag } from '#lib/testing/tags.ts';
import { resolveReaderAddress } from './reader-address.ts';

withTestNewsroom();
let admin: Actor;

beforeAll(async () => {
  await aSection('world');
  admin = await anActor('admin');
  const [boats, ships] = [await aTag(admin, 'boats'), await aTag(admin, 'ships')];
  await aTag(admin, 'unused');
  const { id } = await createProfile(admin, { name: 'Ada Byline', kind: 'person' });
  const live = async (headline: string) => {
    const bylines = [{ profileId: id, role: '' }];
    const draft = await aReadyArticle(admin, { headline, tags: ['boats'], bylines });
    const at = new Date('2026-11-20T10:00:00Z');
    return await publishArticle(admin, draft.id, { version: draft.version }, () => at);
  };
  const story = await live('Old name');
  const renamed = await saveWorkingCopy(admin, story.id, { version: story.version, slug: 'new-name' });
  await publishArticle(admin, story.id, { version: renamed.version });
  const dead = await live('Dead');
  await killArticle(admin, dead.id, { version: dead.version, reason: 'A court order.' });
  await mergeTag(admin, boats.id, { into: ships.id });
  await editProfile(admin, id, { version: 1, slug: 'ada' });
});

test.each([
  ['/corrections', 'live'],
  ['/archive', 'live'],
  ['/archive/2026/11', 'live'],
  ['/archive/2026/10', 'unknown'],
  ['/archive/2026/12', 'unknown'],
  ['/archive/2026/13', 'unknown'],
  ['/archive/2026/00', 'unknown'],
  ['/archive/2026/1', 'unknown'],
  ['/archive/0000/01', 'unknown'],
  ['/archive/9999/01', 'unknown'],
  ['/archive/2026', 'unknown'],
  ['/archive/2026/11/20', 'unknown'],
  ['/topics/ships', 'live'],
  ['/topics/boats', '/topics/ships'],
  ['/topics/unused', 'unknown'],
  ['/topics/nothing', 'unknown'],
  ['/topics', 'unknown'],
  ['/authors/ada', 'live'],
  ['/authors/ada-byline', '/authors/ada'],
  ['/authors/nobody', 'unknown'],
  ['/authors', 'unknown'],
  ['/world', 'live'],
  ['/nowhere', 'unknown'],
  ['/world/new-name', 'live'],
  ['/world/old-name', '/world/new-name'],
  ['/world/dead', 'gone'],
  ['/world/nothing', 'unknown'],
  ['/world/new-name/more', 'unknown'],
  ['/world/new-name/amp', '/world/new-name'],
  ['/world/old-name/amp', '/world/new-name'],
  ['/topics/boats/amp', '/topics/ships'],
  ['/world/dead/amp', 'gone'],
  ['/world/nothing/amp', 'unknown'],
  ['/world/amp', 'unknown'],
  ['/amp', 'unknown'],
])('at %s readers find: %s', async (path, found) => {
  const state = await resolveReaderAddress(path);
  expect(state.kind === 'moved' ? state.to : state.kind).toBe(found);
});
