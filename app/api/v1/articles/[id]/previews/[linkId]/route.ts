import { answerWrite } from '#app/api/answer-write.ts';
import { revokePreviewLink } from '#lib/articles/commands/preview-links.ts';

type Context = RouteContext<'/api/v1/articles/[id]/previews/[linkId]'>;

/** Ends a share link before its time. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { id, linkId } = await params;
  return await answerWrite(request, {
    scope: 'articles:write',
    status: 204,
    run: (actor) => revokePreviewLink(actor, id, linkId),
  });
}
