import 'server-only';
import { SERVER_CLIENT } from '#lib/articles/word-steps.ts';
import { type LoggedStep, type LogPoint, nextPoint } from '#lib/content/replay/log-point.ts';
import { db } from '#lib/db.ts';
import type { Prisma } from '#prisma/generated/client.ts';

const STEP_FIELDS = { version: true, step: true, clientId: true, personId: true, at: true } as const;
type StepRow = Prisma.ArticleStepGetPayload<{ select: typeof STEP_FIELDS }>;

// Between two pages others get their turn: a long log takes a while.
const PAGE = 1000;

/** The points of an article's log after one of them, up to a version. It ends early where the log has a gap. */
export async function* pointsAfter(
  articleId: string,
  point: LogPoint,
  last: number,
): AsyncGenerator<LogPoint> {
  let reached = point;
  while (reached.version < last) {
    const rows = await db().articleStep.findMany({
      where: { articleId, version: { gt: reached.version, lte: last } },
      orderBy: { version: 'asc' },
      take: PAGE,
      select: STEP_FIELDS,
    });
    if (rows.length === 0) return;
    for (const row of rows) {
      const next = nextPoint(reached, toLogged(row));
      if (!next) return;
      reached = next;
      yield reached;
    }
  }
}

/** The step that makes what a log begins with, or null for a log from before such were kept. */
export async function readBeginning(articleId: string): Promise<LoggedStep | null> {
  const where = { articleId_version: { articleId, version: 0 } };
  const row = await db().articleStep.findUnique({ where, select: STEP_FIELDS });
  return row ? toLogged(row) : null;
}

function toLogged({ version, step, clientId, personId, at }: StepRow): LoggedStep {
  const kind = version === 0 ? 'first' : clientId === SERVER_CLIENT ? 'written' : 'typed';
  return { version, step, by: { kind, personId }, at: at.getTime() };
}
