import 'server-only';
import { type BulkAction, type BulkOutcome, type BulkStep, BulkSteps } from '#lib/articles/bulk-schema.ts';
import { visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { assignArticle } from './assign-article.ts';
import { saveWorkingCopy } from './save-working-copy.ts';
import { trashArticle, untrashArticle } from './trash-article.ts';

/**
 * Does something with several articles, one after the other, each by its own command in its own transaction: what is
 * refused for one holds nothing back of the others. Throws DomainError `invalid_input`.
 */
export async function changeArticles(actor: Actor, input: readonly BulkStep[]): Promise<BulkOutcome> {
  const steps = parseInput(BulkSteps, input);
  const outcome: BulkOutcome = { done: [], unchanged: 0, refused: [], undo: [] };
  for (const step of steps) await changeOne(actor, step, outcome);
  return outcome;
}

const FACTS = {
  headline: true,
  slugline: true,
  version: true,
  fieldsVersion: true,
  assigneeId: true,
  section: { select: { slug: true } },
  tags: { select: { tag: { select: { slug: true } } }, orderBy: { position: 'asc' } },
  trashedAt: true,
} satisfies Prisma.ArticleSelect;

type Facts = Prisma.ArticleGetPayload<{ select: typeof FACTS }>;

async function changeOne(actor: Actor, step: BulkStep, outcome: BulkOutcome): Promise<void> {
  const { articleId, action, since } = step;
  let headline = '';
  try {
    const facts = await factsOf(actor, articleId);
    headline = facts.headline || facts.slugline;
    if (since !== undefined && !isSo(facts, since)) throw decidedAnew();
    if (isSo(facts, action)) {
      outcome.unchanged += 1;
      return;
    }
    await perform(actor, articleId, facts, action);
    outcome.done.push({ articleId, headline });
    outcome.undo.push({ articleId, action: undoOf(facts, action), since: action });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    outcome.refused.push({ articleId, headline, reason: error.message });
  }
}

async function factsOf(actor: Actor, id: string): Promise<Facts> {
  const facts = await db().article.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, select: FACTS });
  if (!facts) throw notFound('article');
  return facts;
}

/** Whether an article is already as an action leaves it. */
function isSo(facts: Facts, action: BulkAction): boolean {
  switch (action.kind) {
    case 'assign':
      return facts.assigneeId === action.assigneeId;
    case 'move':
      return facts.section.slug === action.section;
    case 'tag':
      return tagsOf(facts).includes(action.tag);
    case 'untag':
      return !tagsOf(facts).includes(action.tag);
    case 'trash':
      return facts.trashedAt !== null;
    case 'untrash':
      return facts.trashedAt === null;
  }
}

function perform(actor: Actor, id: string, facts: Facts, action: BulkAction): Promise<unknown> {
  const { version, fieldsVersion } = facts;
  switch (action.kind) {
    case 'assign':
      return assignArticle(actor, id, { assigneeId: action.assigneeId });
    case 'move':
      return saveWorkingCopy(actor, id, { fieldsVersion, section: action.section });
    case 'tag':
      return saveWorkingCopy(actor, id, { fieldsVersion, tags: [...tagsOf(facts), action.tag] });
    case 'untag':
      return saveWorkingCopy(actor, id, {
        fieldsVersion,
        tags: tagsOf(facts).filter((tag) => tag !== action.tag),
      });
    case 'trash':
      return trashArticle(actor, id, { version });
    case 'untrash':
      return untrashArticle(actor, id, { version });
  }
}

const OPPOSITE = { tag: 'untag', untag: 'tag', trash: 'untrash', untrash: 'trash' } as const;

function undoOf(facts: Facts, action: BulkAction): BulkAction {
  switch (action.kind) {
    case 'assign':
      return { kind: 'assign', assigneeId: facts.assigneeId };
    case 'move':
      return { kind: 'move', section: facts.section.slug };
    case 'tag':
    case 'untag':
      return { kind: OPPOSITE[action.kind], tag: action.tag };
    case 'trash':
    case 'untrash':
      return { kind: OPPOSITE[action.kind] };
  }
}

function tagsOf({ tags }: Facts): string[] {
  return tags.map(({ tag }) => tag.slug);
}

function decidedAnew(): DomainError {
  return new DomainError('stale_version', 'Somebody has decided anew meanwhile, and that stays.');
}
