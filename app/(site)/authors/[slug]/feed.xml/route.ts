import { answerTopicFeed } from '#app/(site)/answer-feed.tsx';

/** The newest stories of an author as RSS 2.0. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/authors/[slug]/feed.xml'>,
): Promise<Response> {
  const { slug } = await params;
  return await answerTopicFeed('author', slug);
}
