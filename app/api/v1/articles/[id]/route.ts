import { answer, privateJson } from '#app/api/answer.ts';
import { answerWrite } from '#app/api/answer-write.ts';
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

export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return await answerWrite(request, {
    scope: 'articles:write',
    run: (actor, input) => saveWorkingCopy(actor, id, input as WorkingCopyWrite),
  });
}
