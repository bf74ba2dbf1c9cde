import type { Article } from '#components/editor/article.ts';
import type { ComboboxOption } from '#components/ui/combobox-matches.ts';
import { isArticleId } from '#lib/content/attributes.ts';
import type { ArticleAddresses } from '#lib/export/article-addresses.ts';

const ADDRESS = '/api/v1/articles';
const NEWEST = 100;

/** The present headline of an article; null when there is none that this person may see. Throws when not reached. */
export async function findHeadline(articleId: string): Promise<string | null> {
  const response = await fetch(`${ADDRESS}/${articleId}`, { headers: { Accept: 'application/json' } });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error('The article could not be read.');
  return headlineOf(await response.json());
}

/** The articles that were changed last, newest first, to choose from by headline. Throws when not reached. */
export async function listNewestArticles(): Promise<ComboboxOption[]> {
  const response = await fetch(`${ADDRESS}?limit=${NEWEST}`, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error('The articles could not be read.');
  const { articles } = (await response.json()) as { articles: { id: string; headline: string }[] };
  return articles.map((article) => ({ value: article.id, label: headlineOf(article) }));
}

/**
 * Where readers find the articles of these ids, in full for use elsewhere, by id. Those that are not live are missing,
 * and so are those that could not be looked up: words without a link are better than a link to nothing.
 */
export async function findAddresses(articleIds: readonly string[]): Promise<ArticleAddresses> {
  const found = await Promise.all(
    articleIds.map(async (id) => {
      const response = await fetch(`${ADDRESS}/${id}`, { headers: { Accept: 'application/json' } }).catch(
        () => null,
      );
      if (!response?.ok) return [];
      const { headline, publication, address } = (await response.json()) as Article;
      if (publication !== 'live' || address === null) return [];
      return [[id, { headline, address: new URL(address, window.location.origin).href }] as const];
    }),
  );
  return new Map(found.flat());
}

/** An article of this newsroom, for a link to it. */
export interface FoundStory {
  id: string;
  headline: string;
}

/**
 * The article that an address leads to, whether readers' own or its writing room's; null when it is no address of
 * this newsroom, or none of an article that this person may see. Throws when not reached.
 */
export async function findStoryAt(address: string): Promise<FoundStory | null> {
  const { origin, pathname } = new URL(address);
  if (origin !== window.location.origin) return null;
  const id = /^\/admin\/articles\/([^/]+)(?:\/history)?$/.exec(pathname)?.[1];
  if (id !== undefined) {
    const headline = isArticleId(id) ? await findHeadline(id) : null;
    return headline === null ? null : { id, headline };
  }
  const path = pathname.replace(/(?:\/amp)?\/?$/, '');
  const response = await fetch(`${ADDRESS}?address=${encodeURIComponent(path)}`, {
    headers: { Accept: 'application/json' },
  });
  if (!response.ok) throw new Error('The article could not be looked up.');
  const [found] = ((await response.json()) as { articles: FoundStory[] }).articles;
  return found ? { id: found.id, headline: headlineOf(found) } : null;
}

function headlineOf({ headline }: { headline: string }): string {
  return headline === '' ? 'Untitled story' : headline;
}
