import type { ComboboxOption } from '#components/ui/combobox-matches.ts';

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

function headlineOf({ headline }: { headline: string }): string {
  return headline === '' ? 'Untitled story' : headline;
}
