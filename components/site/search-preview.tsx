import type { Metadata } from 'next';
import type { StoryCard } from '#lib/articles/published/cards.ts';
import { shorten } from '#lib/articles/structured-data.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { directionOf } from '#lib/shared/language.ts';

interface SearchPreviewProps {
  site: SiteIdentity;
  /** The head that the story's page will have. */
  head: Metadata;
  story: Pick<StoryCard, 'language' | 'section'>;
}

/** Search engines cut titles and descriptions at about so many characters. */
const TITLE_CHARACTERS = 60;
const DESCRIPTION_CHARACTERS = 160;

/** A story as a search engine lists it, from the very head of its page. */
export function SearchPreview({ site, head, story }: SearchPreviewProps) {
  return (
    <main className="preview-sheet">
      <h1 className="preview-name">In a search</h1>
      <div className="search-result" lang={story.language} dir={directionOf(story.language)}>
        <p className="search-result-site">{site.name}</p>
        <p className="search-result-address" dir="ltr">
          {new URL(site.url).host} › {story.section.slug}
        </p>
        <p className="search-result-title">{shorten(String(head.title ?? ''), TITLE_CHARACTERS)}</p>
        <p className="search-result-text">{shorten(head.description ?? '', DESCRIPTION_CHARACTERS)}</p>
      </div>
    </main>
  );
}
