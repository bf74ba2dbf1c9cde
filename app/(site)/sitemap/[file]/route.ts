import { machineAnswer, nothingThere } from '#app/(site)/machine-answer.ts';
import { alternatesOf } from '#lib/articles/alternates.ts';
import { getSiteIdentity, type SiteIdentity } from '#lib/newsroom/published.ts';
import { archiveKey, FRONT_KEY } from '#lib/pages/keys.ts';
import { sitemapFile } from '#lib/sitemaps/files.ts';
import { listListings, listStoriesOfMonth } from '#lib/sitemaps/published.ts';
import { type SitemapEntry, writeSitemap } from '#lib/sitemaps/sitemap.ts';

/** One file of the sitemap: see `SitemapFile`. */
export async function GET(_: Request, { params }: RouteContext<'/sitemap/[file]'>): Promise<Response> {
  const [{ file: name }, site] = await Promise.all([params, getSiteIdentity()]);
  const file = sitemapFile(name);
  if (file === null) return nothingThere(404, []);
  if (file.kind === 'listings') return await listings(site);
  const keys = [archiveKey(file.month)];
  const stories = await listStoriesOfMonth(file.month, file.part, site.timeZone);
  if (stories.length === 0) return nothingThere(404, keys);
  return answer(
    stories.map(({ translations, ...story }) => ({
      url: site.url + story.address,
      changedAt: story.changedAt,
      alternates: alternatesOf(site, story, translations),
    })),
    keys,
  );
}

async function listings(site: SiteIdentity): Promise<Response> {
  const paths = await listListings();
  return answer(
    paths.map((path) => ({ url: site.url + path })),
    [FRONT_KEY],
  );
}

function answer(entries: readonly SitemapEntry[], keys: readonly string[]): Response {
  const changes = entries.flatMap(({ changedAt }) => (changedAt === undefined ? [] : [changedAt]));
  return machineAnswer(writeSitemap(entries), {
    type: 'application/xml; charset=utf-8',
    keys,
    changedAt: changes.sort().at(-1) ?? null,
  });
}
