import 'server-only';
import { carryOut } from '#lib/answers/commands/carry-out.ts';
import {
  type ArticleForEditing,
  EDITING_FIELDS,
  toArticleForEditing,
} from '#lib/articles/internal/article-for-editing.ts';
import { resolveChanges } from '#lib/articles/internal/resolve-changes.ts';
import { writeJoins } from '#lib/articles/internal/write-joins.ts';
import { wordCountOf } from '#lib/articles/internal/write-working-copy.ts';
import { canCreate, canUseSection } from '#lib/articles/policy.ts';
import { ArticleChanges } from '#lib/articles/schema.ts';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { EMPTY_BODY } from '#lib/content/body.ts';
import { SCHEMA_VERSION } from '#lib/content/schema.ts';
import type { Transaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** Begins an article, empty or with what is given. Throws DomainError `invalid_input`, `not_allowed`, `too_large`. */
export async function createArticle(
  actor: Actor,
  input: ArticleChanges = {},
  clock: Clock = systemClock,
): Promise<ArticleForEditing> {
  return await auditRefusals(actor, { action: 'article.create', object: { type: 'article', id: null } }, () =>
    carryOut(actor, (tx) => insertArticle(tx, actor, input, clock())),
  );
}

/** The same inside a transaction that does more. */
export async function insertArticle(
  tx: Transaction,
  actor: Actor,
  input: ArticleChanges,
  at: Date,
): Promise<ArticleForEditing> {
  const changes = parseInput(ArticleChanges, input);
  if (!canCreate(actor)) throw new DomainError('not_allowed', 'You may not begin articles here.');
  const before = { slug: '', slugIsCustom: false, headline: '', hasBeenLive: false };
  const { columns, ...joins } = await resolveChanges(tx, actor, changes, before);
  const given = columns as Partial<Prisma.ArticleUncheckedCreateInput>;
  const { id } = await tx.article.create({
    data: {
      slug: '',
      sectionId: given.sectionId ?? (await firstSection(tx, actor)),
      body: EMPTY_BODY as unknown as Prisma.InputJsonObject,
      schemaVersion: SCHEMA_VERSION,
      createdById: actor.personId,
      createdAt: at,
      changedById: actor.personId,
      changedAt: at,
      stageChangedAt: at,
      ...given,
      ...wordCountOf(columns, changes.language),
    },
    select: { id: true },
  });
  await writeJoins(tx, id, joins);
  const row = await tx.article.findUniqueOrThrow({ where: { id }, select: EDITING_FIELDS });
  await recordAudit(tx, actor, { action: 'article.create', object: { type: 'article', id } });
  return toArticleForEditing(actor, row);
}

async function firstSection(tx: Transaction, actor: Actor): Promise<string> {
  const sections = await tx.section.findMany({
    where: { mergedIntoId: null, holdsPages: false },
    orderBy: { position: 'asc' },
    select: { id: true },
  });
  const section = sections.find(({ id }) => canUseSection(actor, id));
  if (!section) throw new DomainError('not_ready', 'There is no section yet. Ask an admin to add one.');
  return section.id;
}
