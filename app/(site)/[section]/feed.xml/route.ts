import { answerTopicFeed } from '#app/(site)/answer-feed.tsx';

/** The newest stories of a section as RSS 2.0. */
export async function GET(_: Request, { params }: RouteContext<'/[section]/feed.xml'>): Promise<Response> {
  const { section } = await params;
  return await answerTopicFeed('section', section);
}
