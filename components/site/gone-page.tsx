import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { NoticePage } from './notice-page.tsx';
import { wordsFor } from './words.ts';

interface GonePageProps {
  site: SiteIdentity;
}

/** For 410: a story was here and was withdrawn. Says neither which nor why. */
export function GonePage({ site }: GonePageProps) {
  const { goneTitle, goneText } = wordsFor(site.language);
  return <NoticePage site={site} title={goneTitle} text={goneText} />;
}
