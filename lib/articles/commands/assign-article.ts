import 'server-only';
import type { z } from 'zod';
import {
  type ArticleForEditing,
  type ArticleRow,
  EDITING_FIELDS,
  toArticleForEditing,
} from '#lib/articles/internal/article-for-editing.ts';
import { changeArticle } from '#lib/articles/internal/change-article.ts';
import { countWrite } from '#lib/articles/internal/transit.ts';
import type { Priority } from '#lib/articles/kinds.ts';
import { canAssign, canClaim, canHide } from '#lib/articles/policy.ts';
import { Confidentiality, DeskWrite } from '#lib/articles/schema.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Transaction } from '#lib/db.ts';
import { recordOutbox } from '#lib/outbox/record.ts';
import { canBeAssigned } from '#lib/people/policy.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/**
 * Says who has an article, until when, and how pressing it is. Each is a decision of its own that needs no version:
 * the last one holds. Throws DomainError `not_allowed`, `not_found`, `invalid_input`.
 */
export async function assignArticle(actor: Actor, id: string, input: DeskWrite): Promise<ArticleForEditing> {
  const columns = columnsOf(parseInput(DeskWrite, input));
  return await changeArticle(actor, id, 'article.assign', async (tx, row) => {
    if (!canAssign(actor, row)) throw notForYou('Assigning');
    if (columns.assigneeId) await refuseUnfit(tx, columns.assigneeId);
    return await writeDesk(tx, actor, row, columns);
  });
}

/** Takes an article that nobody has. Of several who try, the first gets it. Throws DomainError `wrong_state`, `not_found`. */
export async function claimArticle(actor: Actor, id: string): Promise<ArticleForEditing> {
  return await changeArticle(actor, id, 'article.assign', async (tx, row) => {
    if (!canClaim(actor, row)) {
      const sentence = row.assignee
        ? `${row.assignee.name} has this article already.`
        : 'This article cannot be claimed.';
      throw new DomainError('wrong_state', sentence);
    }
    return await writeDesk(tx, actor, row, { assigneeId: actor.personId });
  });
}

/**
 * Makes an article confidential, or no longer, and says who sees it besides its author, its assignee and the admins.
 * Throws DomainError `not_allowed`, `not_found`, `invalid_input`.
 */
export async function hideArticle(
  actor: Actor,
  id: string,
  input: Confidentiality,
): Promise<ArticleForEditing> {
  const { isConfidential, memberIds } = parseInput(Confidentiality, input);
  return await changeArticle(actor, id, 'article.hide', async (tx, row) => {
    if (!canHide(actor, row)) throw notForYou('Keeping a story confidential');
    const found = await tx.person.count({ where: { id: { in: memberIds } } });
    if (found !== new Set(memberIds).size) throw unknownPerson('memberIds');
    await tx.articleMember.deleteMany({ where: { articleId: id } });
    // Whoever hides a story must not lose it with that.
    const members = new Set(isConfidential && actor.personId ? [...memberIds, actor.personId] : memberIds);
    await tx.articleMember.createMany({
      data: [...members].map((personId) => ({ articleId: id, personId })),
    });
    const written = await tx.article.update({
      where: { id },
      data: { isConfidential, ...countWrite(row) },
      select: EDITING_FIELDS,
    });
    await recordAudit(tx, actor, {
      action: 'article.hide',
      object: { type: 'article', id },
      before: { isConfidential: row.isConfidential },
      after: { isConfidential, members: [...members] },
    });
    return toArticleForEditing(actor, written);
  });
}

interface DeskColumns {
  assigneeId?: string | null;
  dueAt?: Date | null;
  priority?: Priority;
}

// Without the columns that are left out: the database's client refuses undefined.
function columnsOf({ assigneeId, dueAt, priority }: z.output<typeof DeskWrite>): DeskColumns {
  return {
    ...(assigneeId === undefined ? {} : { assigneeId }),
    ...(dueAt === undefined ? {} : { dueAt: dueAt === null ? null : new Date(dueAt) }),
    ...(priority === undefined ? {} : { priority }),
  };
}

async function writeDesk(
  tx: Transaction,
  actor: Actor,
  row: ArticleRow,
  data: DeskColumns,
): Promise<ArticleForEditing> {
  const written = await tx.article.update({
    where: { id: row.id },
    data: { ...data, ...countWrite(row) },
    select: EDITING_FIELDS,
  });
  if (written.assigneeId !== row.assigneeId) {
    await recordOutbox(tx, actor, {
      kind: 'article.assign',
      articleId: row.id,
      personId: written.assigneeId,
    });
  }
  await recordAudit(tx, actor, {
    action: 'article.assign',
    object: { type: 'article', id: row.id },
    before: deskOf(row),
    after: deskOf(written),
  });
  return toArticleForEditing(actor, written);
}

function deskOf({ assigneeId, dueAt, priority }: ArticleRow) {
  return { assigneeId, dueAt: dueAt?.toISOString() ?? null, priority };
}

// A contributor sees nothing but their own stories, so nothing can be given to one.
async function refuseUnfit(tx: Transaction, personId: string): Promise<void> {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { name: true, role: true, disabledAt: true },
  });
  if (!person || person.disabledAt !== null) throw unknownPerson('assigneeId');
  if (!canBeAssigned(person)) {
    const sentence = `${person.name} is a contributor and writes their own stories only. Choose somebody else.`;
    throw new DomainError('invalid_input', sentence, { fields: { assigneeId: sentence } });
  }
}

function notForYou(what: string): DomainError {
  return new DomainError('not_allowed', `${what} is for the editors of this section. Ask one of them.`);
}

function unknownPerson(field: string): DomainError {
  const sentence = 'There is nobody of that id here any more. Choose somebody else.';
  return new DomainError('invalid_input', sentence, { fields: { [field]: sentence } });
}
