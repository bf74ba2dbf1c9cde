import 'server-only';
import { type Step, Transform } from 'prosemirror-transform';
import { beginningStep } from '#lib/content/replay/log-point.ts';
import { rangeOfPart, type StoryWords, storyOf } from '#lib/content/story.ts';
import { STORY_PARTS, type StoryPart } from '#lib/content/story-nodes.ts';
import type { Transaction } from '#lib/db.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { WORDS, wordsOfRow } from './words.ts';

/** The client id of steps that no editor sent: a write over the API, an import or a restore. */
export const SERVER_CLIENT = 'server-write';

/** Steps to be kept. */
export interface StepRecord {
  /** The locked article as it was before them. */
  article: Prisma.ArticleGetPayload<{ select: typeof BEFORE_STEPS }>;
  steps: readonly Step[];
  clientId: string;
  personId: string | null;
  at: Date;
}

/** What is known of an article before steps are added to its log, besides its words. */
export const BEFORE_STEPS = {
  id: true,
  textVersion: true,
  createdById: true,
  createdAt: true,
  ...WORDS,
} as const;

/** Writes steps into the log of a locked article. A log begins with the words that its first step found. */
export async function recordSteps(tx: Transaction, record: StepRecord): Promise<void> {
  const { article, steps, clientId, personId, at } = record;
  const data = steps.map((step, index) => ({
    articleId: article.id,
    version: article.textVersion + index + 1,
    step: asColumn(step),
    clientId,
    personId,
    at,
  }));
  if (article.textVersion === 0) data.unshift(beginningOf(article));
  await tx.articleStep.createMany({ data });
}

function beginningOf(article: StepRecord['article']) {
  return {
    articleId: article.id,
    version: 0,
    step: asColumn(beginningStep(storyOf(wordsOfRow(article)))),
    clientId: SERVER_CLIENT,
    personId: article.createdById,
    at: article.createdAt,
  };
}

function asColumn(step: Step): Prisma.InputJsonObject {
  return step.toJSON() as Prisma.InputJsonObject;
}

/**
 * The steps that turn one story into another, one for each part that differs and no wider than the difference, so
 * that somebody who types elsewhere in the part keeps their place.
 */
export function stepsBetween(before: StoryWords, after: StoryWords): Step[] {
  const target = storyOf(after);
  const change = new Transform(storyOf(before));
  for (const part of Object.keys(STORY_PARTS) as StoryPart[]) {
    const from = rangeOfPart(change.doc, part);
    const to = rangeOfPart(target, part);
    const old = change.doc.slice(from.from, from.to).content;
    const next = target.slice(to.from, to.to).content;
    const start = old.findDiffStart(next);
    if (start === null) continue;
    const end = old.findDiffEnd(next) ?? { a: old.size, b: next.size };
    // What repeats at both ends would otherwise be counted twice.
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    const slice = target.slice(to.from + start, to.from + end.b + overlap);
    change.replace(from.from + start, from.from + end.a + overlap, slice);
  }
  if (!change.doc.eq(target))
    throw new Error('the steps between two stories must lead from one to the other');
  return change.steps;
}
