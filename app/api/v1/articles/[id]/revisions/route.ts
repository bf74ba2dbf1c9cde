import { answer, privateJson } from '#app/api/answer.ts';
import { wholeNumber } from '#app/api/whole-number.ts';
import { listRevisions } from '#lib/articles/queries/revisions.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';

type Context = RouteContext<'/api/v1/articles/[id]/revisions'>;

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:read');
    const { searchParams } = new URL(request.url);
    const page = {
      before: wholeNumber(searchParams, 'before'),
      limit: wholeNumber(searchParams, 'limit') ?? 30,
    };
    return privateJson(await listRevisions(actor, (await params).id, page));
  });
}
