import { answer, privateJson } from '#app/api/answer.ts';
import { wholeNumber } from '#app/api/whole-number.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';
import { listPeople } from '#lib/people/queries/list-people.ts';

/** Who works here; addresses, sections and states are for admins. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'people:read');
    const { searchParams } = new URL(request.url);
    const page = { cursor: searchParams.get('cursor'), limit: wholeNumber(searchParams, 'limit') ?? 100 };
    return privateJson(await listPeople(actor, page));
  });
}
