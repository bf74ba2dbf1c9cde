import { answer, privateJson } from '#app/api/answer.ts';
import { actorOfApiRequest } from '#lib/auth/api-actor.ts';
import { listPeopleHere } from '#lib/collab/queries.ts';
import { StreamRequest } from '#lib/collab/schema.ts';
import { followStories } from '#lib/collab/stories-stream.ts';
import { followTopics } from '#lib/notices/follow-topics.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { type Beat, eventStream } from './event-stream.ts';

// An event, which the page hears: a stream that is silent for longer is dead.
const BEAT: Beat = { text: 'event: beat\ndata: {}\n\n', everyMs: 10_000 };

/**
 * One stream for all that a browser has open: `?story=ID:VERSION` for each story, `?watch=ID` for each article of
 * which it only wants to know who is there, `?topic=notices` and `?topic=desk`. Whoever asks for JSON is told who is
 * in all of the articles.
 */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const currentActor = () => actorOfApiRequest(request, 'articles:read', { byItself: true });
    const actor = await currentActor();
    const asked = readRequest(new URL(request.url).searchParams);
    if (!request.headers.get('accept')?.includes('text/event-stream')) {
      const ids = [...asked.stories.map(({ articleId }) => articleId), ...asked.watched];
      return privateJson({ people: await listPeopleHere(actor, ids) });
    }
    return eventStream(
      request.signal,
      (send, end) => {
        // While there are topics to tell of, a stream outlives its stories.
        const hasTopics = asked.topics.length > 0;
        const stops = [
          followStories({
            ...asked,
            currentActor,
            send: (articleId, { event, data }) => send({ event, data: { articleId, ...data } }),
            end: hasTopics ? () => {} : end,
          }),
          followTopics({
            topics: asked.topics,
            currentActor,
            send: (topic, data) => send({ event: topic, data: { articleId: topic, ...data } }),
            end,
          }),
        ];
        return () => {
          for (const stop of stops) stop();
        };
      },
      BEAT,
    );
  });
}

function readRequest(query: URLSearchParams): StreamRequest {
  const stories = query.getAll('story').map((story) => {
    const [articleId, since = ''] = story.split(':');
    return { articleId, since: /^\d+$/.test(since) ? Number(since) : null };
  });
  return parseInput(StreamRequest, {
    stories,
    watched: query.getAll('watch'),
    topics: query.getAll('topic'),
  });
}
