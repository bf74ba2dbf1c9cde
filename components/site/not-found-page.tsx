import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { NoticePage } from './notice-page.tsx';
import { wordsFor } from './words.ts';

interface NotFoundPageProps {
  site: SiteIdentity;
}

/** For 404 inside the site. */
export function NotFoundPage({ site }: NotFoundPageProps) {
  const { notFoundTitle, notFoundText } = wordsFor(site.language);
  return <NoticePage site={site} title={notFoundTitle} text={notFoundText} />;
}
