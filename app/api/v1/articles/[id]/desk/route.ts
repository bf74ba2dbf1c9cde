import { answer, privateJson } from '#app/api/answer.ts';
import { getArticleDesk } from '#lib/articles/queries/desk.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';

type Context = RouteContext<'/api/v1/articles/[id]/desk'>;

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:read');
    return privateJson(await getArticleDesk(actor, (await params).id));
  });
}
