import 'server-only';
import { type Step, Transform } from 'prosemirror-transform';
import { rangeOfPart, type StoryWords, storyOf } from '#lib/content/story.ts';
import { STORY_PARTS, type StoryPart } from '#lib/content/story-nodes.ts';
import type { Transaction } from '#lib/db.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** Steps to be kept: `after` is the text version they are applied to. */
export interface StepRecord {
  articleId: string;
  after: number;
  steps: readonly Step[];
  clientId: string;
  personId: string | null;
  at: Date;
}

/** Writes steps into the log of an article whose row is locked. */
export async function recordSteps(tx: Transaction, record: StepRecord): Promise<void> {
  const { articleId, after, steps, clientId, personId, at } = record;
  const data = steps.map((step, index) => ({
    articleId,
    version: after + index + 1,
    step: step.toJSON() as Prisma.InputJsonObject,
    clientId,
    personId,
    at,
  }));
  await tx.articleStep.createMany({ data });
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
