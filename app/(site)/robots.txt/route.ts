import { machineAnswer } from '#app/(site)/machine-answer.ts';
import { getSiteUrl } from '#lib/sitemaps/published.ts';
import { writeRobots } from '#lib/sitemaps/robots.ts';

/** Never made at build time, when there is no database and nobody knows the site's address. */
export const dynamic = 'force-dynamic';

/** What programs that walk the site are asked to do; without the database, since an error here would mean: stay away. */
export function GET(): Response {
  return machineAnswer(writeRobots(getSiteUrl()), { type: 'text/plain; charset=utf-8', keys: [] });
}
