import 'server-only';
import { createArticle } from '#lib/articles/commands/create-article.ts';
import { publishArticle } from '#lib/articles/commands/publish-article.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { readPageFiles } from '#lib/demo/page-files.ts';
import { PAPER } from '#lib/demo/paper.ts';
import { whenOf } from '#lib/demo/when.ts';
import { changeSettings } from '#lib/newsroom/commands.ts';
import { getSettings } from '#lib/newsroom/queries.ts';
import { listSections } from '#lib/taxonomy/queries.ts';

/** Long before the first story. */
const WRITTEN = '390d 10:00';

/** Writes and publishes the pages about the paper, and has every other page lead to them. */
export async function writePages(admin: Actor, now: Date): Promise<void> {
  const section = (await listSections(admin)).find(({ holdsPages }) => holdsPages);
  if (!section) throw new Error('There is no section that holds pages.');
  const at = () => whenOf(WRITTEN, now, -1);
  const ids: Record<string, string> = {};
  for (const { role, headline, standfirst, blocks } of readPageFiles()) {
    const body = { type: 'doc', content: blocks };
    const words = { headline, standfirst, body, slug: role, section: section.slug };
    const { id, version } = await createArticle(admin, words, at);
    await publishArticle(admin, id, { version }, at);
    ids[`${role}PageId`] = id;
  }
  const { contactEmail, contactAddress } = PAPER;
  const { version } = await getSettings(admin);
  await changeSettings(admin, { version, contactEmail, contactAddress, ...ids });
}
