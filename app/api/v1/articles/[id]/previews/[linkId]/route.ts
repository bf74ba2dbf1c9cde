import { answer } from '#app/api/answer.ts';
import { revokePreviewLink } from '#lib/articles/commands/preview-links.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';

type Context = RouteContext<'/api/v1/articles/[id]/previews/[linkId]'>;

/** Ends a share link before its time. */
export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:write');
    const { id, linkId } = await params;
    await revokePreviewLink(actor, id, linkId);
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  });
}
