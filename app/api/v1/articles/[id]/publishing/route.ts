import { answer, privateJson } from '#app/api/answer.ts';
import { getPublishingFacts } from '#lib/articles/queries/desk.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';

type Context = RouteContext<'/api/v1/articles/[id]/publishing'>;

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:read');
    return privateJson(await getPublishingFacts(actor, (await params).id));
  });
}
