import { machineAnswer } from '#app/(site)/machine-answer.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { FRONT_KEY } from '#lib/pages/keys.ts';
import { systemClock } from '#lib/shared/clock.ts';
import { listNews } from '#lib/sitemaps/published.ts';
import { writeNewsSitemap } from '#lib/sitemaps/sitemap.ts';

/** Never made at build time, when there is no database and nobody knows the site's address. */
export const dynamic = 'force-dynamic';

/** The stories of the last two days for Google News. */
export async function GET(): Promise<Response> {
  const [site, news] = await Promise.all([getSiteIdentity(), listNews(systemClock())]);
  const entries = news.map(({ address, headline, language, publishedAt }) => ({
    url: site.url + address,
    title: headline,
    language,
    publishedAt,
  }));
  return machineAnswer(writeNewsSitemap(site.name, entries), {
    type: 'application/xml; charset=utf-8',
    keys: [FRONT_KEY],
    changedAt: entries[0]?.publishedAt ?? null,
  });
}
