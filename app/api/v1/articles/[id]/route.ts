import { answer, privateJson, readJson } from '#app/api/answer.ts';
import { saveWorkingCopy } from '#lib/articles/commands/save-working-copy.ts';
import { getArticleForEditing } from '#lib/articles/queries.ts';
import type { WorkingCopyWrite } from '#lib/articles/schema.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';

type Context = RouteContext<'/api/v1/articles/[id]'>;

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:read');
    return privateJson(await getArticleForEditing(actor, (await params).id));
  });
}

export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:write');
    const write = (await readJson(request)) as WorkingCopyWrite;
    return privateJson(await saveWorkingCopy(actor, (await params).id, write));
  });
}
