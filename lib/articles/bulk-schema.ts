import { z } from 'zod';
import { SLUG_MAX } from '#lib/shared/slug.ts';
import { storableText } from '#lib/shared/storable-text.ts';

/** At most so many articles at a time. */
export const BULK_MAX = 200;

const Slug = storableText().min(1).max(SLUG_MAX);

/** What can be done with several articles. */
export const BulkAction = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('assign'),
    assigneeId: z.uuid('An assignee is named by their id.').nullable(),
  }),
  z.strictObject({ kind: z.literal('move'), section: Slug }),
  z.strictObject({ kind: z.enum(['tag', 'untag']), tag: Slug }),
  z.strictObject({ kind: z.enum(['trash', 'untrash']) }),
]);
export type BulkAction = z.output<typeof BulkAction>;

/** An action on one article. `since` makes it an undo: it is refused once somebody else has decided anew. */
export const BulkStep = z.strictObject({
  articleId: z.guid('An article is named by its id.'),
  action: BulkAction,
  since: BulkAction.optional(),
});
export type BulkStep = z.output<typeof BulkStep>;

export const BulkSteps = z
  .array(BulkStep)
  .min(1, 'Select at least one article.')
  .max(BULK_MAX, `Select at most ${BULK_MAX} articles at a time.`);

/** What became of the steps; each went through by itself or not at all. */
export interface BulkOutcome {
  done: { articleId: string; headline: string }[];
  /** Those that were so already. */
  unchanged: number;
  refused: { articleId: string; headline: string; reason: string }[];
  /** What takes back what was done. */
  undo: BulkStep[];
}
