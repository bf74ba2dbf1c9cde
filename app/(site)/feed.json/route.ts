import { answerSiteFeed } from '#app/(site)/answer-feed.tsx';

/** The newest stories of the whole site as JSON Feed 1.1. */
export function GET(): Promise<Response> {
  return answerSiteFeed('feed.json');
}
