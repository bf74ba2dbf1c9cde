import { answer, privateJson, readJson } from '#app/api/answer.ts';
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

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:write');
    const input = (await readJson(request)) as NewPreviewLink;
    return privateJson(await createPreviewLink(actor, (await params).id, input), 201);
  });
}
