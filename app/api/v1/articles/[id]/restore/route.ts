import { answer, privateJson, readJson } from '#app/api/answer.ts';
import { restoreRevision } from '#lib/articles/commands/restore-revision.ts';
import type { RevisionRestore } from '#lib/articles/revision-schema.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';

type Context = RouteContext<'/api/v1/articles/[id]/restore'>;

/** Answers with the article after the restore, as every other write of an article does. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:write');
    const input = (await readJson(request)) as RevisionRestore;
    return privateJson((await restoreRevision(actor, (await params).id, input)).article);
  });
}
