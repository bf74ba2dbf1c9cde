import { machineAnswer } from '#app/(site)/machine-answer.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { FRONT_KEY } from '#lib/pages/keys.ts';
import { filesOfMonth, sitemapPath } from '#lib/sitemaps/files.ts';
import { listMonths } from '#lib/sitemaps/published.ts';
import { writeSitemapIndex } from '#lib/sitemaps/sitemap.ts';

/** Never made at build time, when there is no database and nobody knows the site's address. */
export const dynamic = 'force-dynamic';

/** The index of the sitemap: a file for each month, or several, and one of the pages that list stories. */
export async function GET(): Promise<Response> {
  const { url, timeZone } = await getSiteIdentity();
  const months = await listMonths(timeZone);
  const files = months.flatMap(({ month, stories, changedAt }) =>
    filesOfMonth(month, stories).map((file) => ({ url: url + sitemapPath(file), changedAt })),
  );
  const xml = writeSitemapIndex([{ url: url + sitemapPath({ kind: 'listings' }) }, ...files]);
  return machineAnswer(xml, {
    type: 'application/xml; charset=utf-8',
    keys: [FRONT_KEY],
    changedAt: newest(months),
  });
}

function newest(months: readonly { changedAt: string }[]): string | null {
  return (
    months
      .map(({ changedAt }) => changedAt)
      .sort()
      .at(-1) ?? null
  );
}
