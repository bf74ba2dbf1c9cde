import { answer, privateJson, readJson } from '#app/api/answer.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { DOORS } from './doors.ts';

type Context = RouteContext<'/api/v1/articles/[id]/[transition]'>;

/** Moves an article along the table of transitions, and answers with it as it is then. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const { id, transition } = await params;
    const door = DOORS.get(transition);
    if (!door) throw notFound('transition');
    const actor = await actorOfApiRequest(request, door.scope);
    return privateJson(await door.run(actor, id, (await readJson(request)) as never));
  });
}
