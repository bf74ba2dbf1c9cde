import { answer } from '#app/api/answer.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';
import { resolveOrphan } from '#lib/collab/commands/orphans.ts';

type Context = RouteContext<'/api/collab/[articleId]/orphans/[id]'>;

export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:write');
    const { articleId, id } = await params;
    await resolveOrphan(actor, articleId, id);
    return new Response(null, { status: 204 });
  });
}
