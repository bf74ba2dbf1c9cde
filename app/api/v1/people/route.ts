import { answer, privateJson } from '#app/api/answer.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';
import { listPeople } from '#lib/people/queries/list-people.ts';

/** Who works here; addresses, sections and states are for admins. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'people:read');
    const query = new URL(request.url).searchParams;
    const limit = Number(query.get('limit') ?? 100);
    const page = { cursor: query.get('cursor'), limit: Number.isInteger(limit) ? limit : 100 };
    return privateJson(await listPeople(actor, page));
  });
}
