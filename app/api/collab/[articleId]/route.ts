import { answer, privateJson, readJson } from '#app/api/answer.ts';
import { eventStream } from '#app/api/collab/event-stream.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';
import { appendSteps } from '#lib/collab/commands/append-steps.ts';
import { changesSince } from '#lib/collab/queries.ts';
import type { StepBatch } from '#lib/collab/schema.ts';
import { followStory } from '#lib/collab/story-stream.ts';

type Context = RouteContext<'/api/collab/[articleId]'>;

/** Steps into an article's words. 200 is the promise that they are kept. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const actor = await actorOfApiRequest(request, 'articles:write');
    const batch = (await readJson(request)) as StepBatch;
    return privateJson(await appendSteps(actor, (await params).articleId, batch));
  });
}

/** What others have done since `?since=`: an event stream, or JSON for whoever asks for it. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const currentActor = () => actorOfApiRequest(request, 'articles:read', { byItself: true });
    const { articleId } = await params;
    const since = readSince(request);
    const changes = await changesSince(await currentActor(), articleId, since);
    if (!request.headers.get('accept')?.includes('text/event-stream')) return privateJson(changes);
    return eventStream(request.signal, (send, end) =>
      followStory({ articleId, since, currentActor, send, end }),
    );
  });
}

// A browser that connects again by itself says in a header what it has.
function readSince(request: Request): number {
  const asked = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('since');
  const since = Number(asked ?? 0);
  return Number.isSafeInteger(since) && since >= 0 ? since : 0;
}
