import 'server-only';
import { lockAddresses } from '#lib/articles/internal/claim-address.ts';
import { createRevision } from '#lib/articles/internal/create-revision.ts';
import { lockArticle } from '#lib/articles/internal/locked-article.ts';
import { fieldsFromWire, wordsFromWire } from '#lib/articles/story-from-wire.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { findOrCreateProfile } from '#lib/profiles/commands.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseWire } from '#lib/wire/parse-wire.ts';
import type { ReceiptEntry, WireStory } from '#lib/wire/wire-story.ts';
import { insertArticle } from './create-article.ts';
import { publishLocked } from './publish-article.ts';

export interface WireImport {
  /** The copy as it came. */
  text: string;
  /** Slug of the section; the newsroom's first when left out. */
  section?: string;
  publish: boolean;
}

/** What became of an imported story. `address` is a path, null when it has no headline to make one of. */
export interface ImportedArticle {
  id: string;
  address: string | null;
  headline: string;
  receipt: readonly ReceiptEntry[];
}

/**
 * Makes an article of raw copy, with profiles for the names in its byline that have none yet. With `publish` it
 * goes live in the same transaction, or nothing happens at all; so copy under an embargo that is still on is refused.
 * Throws DomainError as `createArticle` and `publishArticle` do.
 */
export async function importWire(
  actor: Actor,
  input: WireImport,
  clock: Clock = systemClock,
): Promise<ImportedArticle> {
  const at = clock();
  const story = parseWire(input.text, at);
  if (story.headline === '' && story.blocks.length === 0) {
    throw new DomainError('invalid_input', 'There is no story in this text. Nothing was imported.');
  }
  return await inTransaction(async (tx) => {
    if (input.publish) await lockAddresses(tx);
    const bylines = await toBylines(tx, actor, story);
    const changes = {
      ...wordsFromWire(story),
      ...fieldsFromWire(story),
      dateline: story.dateline,
      bylines,
      ...(input.section === undefined ? {} : { section: input.section }),
    };
    const draft = await insertArticle(tx, actor, changes, at);
    const row = await lockArticle(tx, actor, draft.id);
    await createRevision(tx, row, { reason: 'import', personId: actor.personId, at });
    const leaving = { change: { kind: 'update' }, at } as const;
    const article = input.publish ? await publishLocked(tx, actor, row, leaving) : draft;
    return { id: article.id, address: article.address, headline: article.headline, receipt: story.receipt };
  });
}

async function toBylines(tx: Transaction, actor: Actor, story: WireStory) {
  const roles = new Map<string, string>();
  for (const { name, kind, role = '' } of story.bylines) {
    const { id } = await findOrCreateProfile(tx, actor, { name, kind });
    if (!roles.has(id)) roles.set(id, role);
  }
  return [...roles].map(([profileId, role]) => ({ profileId, role }));
}
