import 'server-only';
import { hasPrivilege } from '#lib/articles/policy.ts';
import type { RevisionReason } from '#lib/articles/revision-schema.ts';
import {
  isPossible,
  placeAfter,
  TRANSITIONS,
  type Transition,
  type TransitionName,
} from '#lib/articles/workflow.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { type ArticleEvent, recordOutbox } from '#lib/outbox/record.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { type ArticleRow, addressOf, EDITING_FIELDS } from './article-for-editing.ts';
import { createRevision } from './create-revision.ts';
import { revisionOf } from './read-revision.ts';

/** A transition of a locked article, and what it writes besides stage and publication. */
export interface Transit {
  name: TransitionName;
  at: Date;
  /** Keeps the words as a revision for this reason, unless the newest revision keeps them already. */
  keepAs?: RevisionReason;
  data?: Prisma.ArticleUncheckedUpdateInput;
  /** What others are told besides what happened. */
  event?: Omit<ArticleEvent, 'kind' | 'articleId'>;
  audit?: { before?: Prisma.InputJsonObject; after?: Prisma.InputJsonObject };
}

/**
 * Moves a locked article along the table of transitions: check, revision, write, event and audit line. The audit line
 * comes last, since those who write one wait for each other until they commit.
 * Throws DomainError `not_allowed`, `wrong_state`.
 */
export async function transit(
  tx: Transaction,
  actor: Actor,
  row: ArticleRow,
  move: Transit,
): Promise<ArticleRow> {
  const { name, at, keepAs, data = {}, event = {}, audit = {} } = move;
  refuseTransition(actor, name, row);
  if (keepAs && (await revisionOf(tx, row)) === null) {
    await createRevision(tx, row, { reason: keepAs, personId: actor.personId, at });
  }
  const place = placeAfter(name, row);
  const written = await tx.article.update({
    where: { id: row.id },
    data: { ...place, ...stageColumns(actor, row, place.stage, at), ...countWrite(row), ...data },
    select: EDITING_FIELDS,
  });
  await recordOutbox(tx, actor, { kind: `article.${name}`, articleId: row.id, ...event });
  await recordAudit(tx, actor, {
    action: `article.${name}`,
    object: { type: 'article', id: row.id },
    before: { stage: row.stage, publication: row.publication, ...audit.before },
    after: { ...place, ...audit.after },
  });
  return written;
}

/** Refuses a transition that is not the actor's, or does not begin where the article is. */
export function refuseTransition(actor: Actor, name: TransitionName, row: ArticleRow): void {
  const { label, privilege }: Transition = TRANSITIONS[name];
  if (!hasPrivilege(actor, privilege, row)) {
    const whose = privilege === 'file' ? 'its author and the editors' : 'the editors';
    throw new DomainError('not_allowed', `“${label}” is for ${whose} of this section. Ask one of them.`);
  }
  if (isPossible(name, row)) return;
  throw new DomainError(
    'wrong_state',
    `“${label}” is not possible: the article ${describePlace(row)}. Load it again to see what is.`,
    { extra: { stage: row.stage, publication: row.publication, isTrashed: row.trashedAt !== null } },
  );
}

/** What of an article's addresses and fronts readers see change; without an address, nothing. */
export function publicPlaces(...rows: readonly ArticleRow[]): { addresses: string[]; sections: string[] } {
  const addresses = [...new Set(rows.map(addressOf))].filter((address) => address !== null);
  return { addresses, sections: [...new Set(addresses.map((address) => address.split('/')[1] ?? ''))] };
}

/** Counts a write that changes nothing that readers could see. */
export function countWrite(row: ArticleRow): Prisma.ArticleUncheckedUpdateInput {
  return { version: { increment: 1 }, fieldsVersion: { increment: 1 }, ...stillNewest(row) };
}

/** After such a write, what was published or scheduled to the last word is so still. */
export function stillNewest(row: ArticleRow): { publishedVersion?: number; scheduledVersion?: number } {
  const next = row.version + 1;
  return {
    ...(row.publishedVersion === row.version ? { publishedVersion: next } : {}),
    ...(row.scheduledVersion === row.version ? { scheduledVersion: next } : {}),
  };
}

function stageColumns(actor: Actor, row: ArticleRow, stage: ArticleRow['stage'], at: Date) {
  if (stage === row.stage) return {};
  return { stageChangedAt: at, stageChangedById: actor.personId, stageNote: '' };
}

const STAGES_READ = { draft: 'is a draft', in_review: 'is in review', approved: 'is approved' } as const;
const PUBLICATIONS_READ = {
  never: '',
  scheduled: ' and scheduled',
  live: ' and live',
  unpublished: ' and was unpublished',
  killed: ' and was killed',
} as const;

function describePlace({ stage, publication, trashedAt }: ArticleRow): string {
  if (trashedAt !== null) return 'lies in the trash';
  return STAGES_READ[stage] + PUBLICATIONS_READ[publication];
}
