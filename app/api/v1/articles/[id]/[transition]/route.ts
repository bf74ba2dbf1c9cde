import { answer } from '#app/api/answer.ts';
import { answerWrite } from '#app/api/answer-write.ts';
import { notFound } from '#lib/shared/domain-error.ts';
import { DOORS } from './doors.ts';

type Context = RouteContext<'/api/v1/articles/[id]/[transition]'>;

/** Moves an article along the table of transitions, and answers with it as it is then. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id, transition } = await params;
  const door = DOORS.get(transition);
  if (!door) return await answer(() => Promise.reject(notFound('transition')));
  return await answerWrite(request, {
    scope: door.scope,
    run: (actor, input) => door.run(actor, id, input as never),
  });
}
