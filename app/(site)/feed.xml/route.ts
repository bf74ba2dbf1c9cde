import { answerSiteFeed } from '#app/(site)/answer-feed.tsx';

/** The newest stories of the whole site as RSS 2.0. */
export function GET(): Promise<Response> {
  return answerSiteFeed('feed.xml');
}
