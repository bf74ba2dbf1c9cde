import { answerSiteFeed } from '#app/(site)/answer-feed.tsx';

/** Never made at build time, when there is no database and nobody knows the site's address. */
export const dynamic = 'force-dynamic';

/** The newest stories of the whole site as JSON Feed 1.1. */
export function GET(): Promise<Response> {
  return answerSiteFeed('feed.json');
}
