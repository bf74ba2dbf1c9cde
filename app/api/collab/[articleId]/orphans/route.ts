import { answer, privateJson, readJson } from '#app/api/answer.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';
import { keepOrphan, listOrphans } from '#lib/collab/commands/orphans.ts';
import type { NewOrphan } from '#lib/collab/schema.ts';

type Context = RouteContext<'/api/collab/[articleId]/orphans'>;

export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:read');
    return privateJson({ orphans: await listOrphans(actor, (await params).articleId) });
  });
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:write');
    const orphan = (await readJson(request)) as NewOrphan;
    return privateJson(await keepOrphan(actor, (await params).articleId, orphan), 201);
  });
}
