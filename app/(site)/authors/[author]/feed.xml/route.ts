import { answerTopicFeed } from '#app/(site)/answer-feed.tsx';

/** The newest stories of an author as RSS 2.0. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/authors/[author]/feed.xml'>,
): Promise<Response> {
  const { author } = await params;
  return await answerTopicFeed('author', author);
}
