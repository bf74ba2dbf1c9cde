import 'server-only';
import { TASK_KINDS } from '#lib/notices/settled.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** What `settledBy` reads of an article. */
export const TASK_FACTS = {
  stage: true,
  publication: true,
  trashedAt: true,
  assigneeId: true,
  scheduleProblem: true,
} satisfies Prisma.ArticleSelect;

/** The condition that a notice of somebody's is no settled task. */
export function stillToDo(personId: string): Prisma.NoticeWhereInput {
  const open: Record<(typeof TASK_KINDS)[number], Prisma.ArticleWhereInput> = {
    review_asked: { stage: 'in_review' },
    sent_back: { stage: 'draft' },
    assigned: { assigneeId: personId },
    schedule_failed: { scheduleProblem: { not: '' } },
  };
  const atHand: Prisma.ArticleWhereInput = { publication: { not: 'killed' }, trashedAt: null };
  return {
    OR: [
      { kind: { notIn: [...TASK_KINDS] } },
      ...TASK_KINDS.map((kind) => ({ kind, article: { ...atHand, ...open[kind] } })),
    ],
  };
}
