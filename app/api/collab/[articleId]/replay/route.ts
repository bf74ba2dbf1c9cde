import { answer, privateJson } from '#app/api/answer.ts';
import { getReplaySegment } from '#lib/articles/queries/replay.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';

type Context = RouteContext<'/api/collab/[articleId]/replay'>;

/** The stretch of an article's log that holds the text version `?at=`. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:read');
    const at = Number(new URL(request.url).searchParams.get('at') ?? 0);
    return privateJson(await getReplaySegment(actor, (await params).articleId, at));
  });
}
