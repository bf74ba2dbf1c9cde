import { answer, privateJson } from '#app/api/answer.ts';
import { getRevision } from '#lib/articles/queries/revisions.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';

type Context = RouteContext<'/api/v1/articles/[id]/revisions/[number]'>;

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:read');
    const { id, number } = await params;
    return privateJson(await getRevision(actor, id, Number(number)));
  });
}
