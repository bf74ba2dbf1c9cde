import { answerTopicFeed } from '#app/(site)/answer-feed.tsx';

/** The newest stories that wear a tag as RSS 2.0. */
export async function GET(_: Request, { params }: RouteContext<'/topics/[tag]/feed.xml'>): Promise<Response> {
  const { tag } = await params;
  return await answerTopicFeed('tag', tag);
}
