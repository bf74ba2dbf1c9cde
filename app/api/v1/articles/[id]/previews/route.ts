import { answer, privateJson } from '#app/api/answer.ts';
import { answerWrite } from '#app/api/answer-write.ts';
import { createPreviewLink } from '#lib/articles/commands/preview-links.ts';
import { listPreviewLinks } from '#lib/articles/queries/preview-links.ts';
import type { NewPreviewLink } from '#lib/articles/schema.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';

type Context = RouteContext<'/api/v1/articles/[id]/previews'>;

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:read');
    return privateJson(await listPreviewLinks(actor, (await params).id));
  });
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return await answerWrite(request, {
    scope: 'articles:write',
    status: 201,
    run: (actor, input) => createPreviewLink(actor, id, input as NewPreviewLink),
  });
}
