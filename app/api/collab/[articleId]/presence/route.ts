import { answer, readJson } from '#app/api/answer.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';
import { reportPresence } from '#lib/collab/commands/report-presence.ts';
import type { PresenceReport } from '#lib/collab/schema.ts';

type Context = RouteContext<'/api/collab/[articleId]/presence'>;

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:read', { byItself: true });
    await reportPresence(actor, (await params).articleId, (await readJson(request)) as PresenceReport);
    return new Response(null, { status: 204 });
  });
}
