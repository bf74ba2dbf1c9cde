import 'server-only';
import type { z } from 'zod';
import { keepSession } from '#lib/articles/commands/keep-session.ts';
import { canEdit } from '#lib/articles/policy.ts';
import { automaticSlug } from '#lib/articles/slugs.ts';
import { recordSteps } from '#lib/articles/word-steps.ts';
import { wordsOfRow } from '#lib/articles/words.ts';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { applyStep, readStep } from '#lib/collab/internal/apply-step.ts';
import { lockStory, type StoryRow } from '#lib/collab/internal/story-row.ts';
import { missingSteps } from '#lib/collab/queries.ts';
import { StepBatch } from '#lib/collab/schema.ts';
import { countWords } from '#lib/content/length.ts';
import { SCHEMA_VERSION } from '#lib/content/schema.ts';
import { type StoryWords, storyOf } from '#lib/content/story.ts';
import { checkStory } from '#lib/content/story-check.ts';
import { plainText } from '#lib/content/text.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/**
 * Applies a batch of steps to an article's words; when it returns, they are committed. Returns the text version
 * after the batch. A batch based on an older version changes nothing and is answered with what it misses.
 * Throws DomainError `behind` (with `version`, `steps`, `clientIds`), `invalid_step`, `too_large`, `locked`,
 * `old_schema`, `not_found`, `invalid_input`.
 */
export async function appendSteps(
  actor: Actor,
  articleId: string,
  input: StepBatch,
  clock: Clock = systemClock,
): Promise<{ version: number }> {
  const batch = parseInput(StepBatch, input);
  refuseOtherSchema(batch.schemaVersion);
  const attempt = { action: 'article.edit', object: { type: 'article', id: articleId } } as const;
  return await auditRefusals(actor, attempt, () => appendBatch(actor, articleId, batch, clock));
}

async function appendBatch(
  actor: Actor,
  articleId: string,
  batch: z.output<typeof StepBatch>,
  clock: Clock,
): Promise<{ version: number }> {
  return await inTransaction(async (tx) => {
    const row = await lockStory(tx, actor, articleId);
    if (!canEdit(actor, row)) {
      const sentence = 'You may no longer change this article. A copy of what you typed is kept here.';
      throw new DomainError('locked', sentence, { isDenial: true });
    }
    if (batch.version !== row.textVersion) await refuseBehind(tx, row, batch.version);
    const steps = batch.steps.map(readStep);
    const before = wordsOfRow(row);
    const words = checkStory(steps.reduce(applyStep, storyOf(before)), before);
    const at = clock();
    await keepSession(tx, row, actor, at);
    await recordSteps(tx, {
      article: row,
      steps,
      clientId: batch.clientId,
      personId: actor.personId,
      at,
    });
    const version = row.textVersion + steps.length;
    await tx.article.update({
      where: { id: row.id },
      data: {
        ...changedColumns(row, words),
        textVersion: version,
        version: { increment: 1 },
        changedById: actor.personId,
        changedAt: at,
      },
      select: { id: true },
    });
    return { version };
  });
}

function refuseOtherSchema(schemaVersion: number): void {
  if (schemaVersion === SCHEMA_VERSION) return;
  throw new DomainError(
    'old_schema',
    'Nightdesk was updated while this page was open. Reload the page; your text is kept.',
  );
}

async function refuseBehind(tx: Transaction, row: StoryRow, since: number): Promise<never> {
  const missing = await missingSteps(tx, row, since);
  throw new DomainError(
    'behind',
    'Others have typed meanwhile: apply their steps, rebase yours and send again.',
    {
      extra: { ...missing },
    },
  );
}

// Only what changed is written; the slug of an article that has never been live follows its headline.
function changedColumns(row: StoryRow, words: StoryWords): Prisma.ArticleUncheckedUpdateInput {
  const before = wordsOfRow(row);
  const { body, ...texts } = words;
  const columns: Prisma.ArticleUncheckedUpdateInput = {};
  for (const [name, text] of Object.entries(texts) as [Exclude<keyof StoryWords, 'body'>, string][]) {
    if (before[name] !== text) columns[name] = text;
  }
  if (JSON.stringify(before.body) !== JSON.stringify(body)) {
    columns.body = body as unknown as Prisma.InputJsonObject;
    columns.wordCount = countWords(plainText(body), row.language);
  }
  const followsHeadline = !row.slugIsCustom && row.firstPublishedAt === null;
  if (columns.headline !== undefined && followsHeadline) columns.slug = automaticSlug(words.headline);
  return columns;
}
