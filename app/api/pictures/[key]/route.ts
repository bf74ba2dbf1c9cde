import { answer } from '#app/api/answer.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';
import { getPicture } from '#lib/people/queries/picture.ts';

/** What a browser keeps for a day, and nothing between it and here: another picture has another address. */
const HEADERS = { 'content-type': 'image/webp', 'cache-control': 'private, max-age=86400, immutable' };

/** The picture of a colleague, at an address that nobody can guess. */
export function GET(request: Request, { params }: RouteContext<'/api/pictures/[key]'>): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:read');
    return new Response(await getPicture(actor, (await params).key), { headers: HEADERS });
  });
}
