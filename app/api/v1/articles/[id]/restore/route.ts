import { answerWrite } from '#app/api/answer-write.ts';
import { restoreRevision } from '#lib/articles/commands/restore-revision.ts';
import type { RevisionRestore } from '#lib/articles/revision-schema.ts';

type Context = RouteContext<'/api/v1/articles/[id]/restore'>;

/** Answers with the article after the restore, as every other write of an article does. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return await answerWrite(request, {
    scope: 'articles:write',
    tell: ({ article }) => article,
    run: (actor, input) => restoreRevision(actor, id, input as RevisionRestore),
  });
}
