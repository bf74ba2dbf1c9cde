import type { StoryTranslation } from '#lib/articles/published/translations.ts';
import type { PublishedStory } from '#lib/articles/published.ts';
import { countWords, readingMinutes } from '#lib/content/length.ts';
import { plainText } from '#lib/content/text.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { directionOf } from '#lib/shared/language.ts';
import { Byline } from './byline.tsx';
import { CopyLink } from './copy-link.tsx';
import { headlineLength } from './headline-length.ts';
import { StoryLabel } from './story-label.tsx';
import { Timestamps } from './timestamps.tsx';
import { TranslationLinks } from './translation-links.tsx';
import { wordsFor } from './words.ts';

interface ArticleHeaderProps {
  story: PublishedStory;
  site: Pick<SiteIdentity, 'language' | 'timeZone'>;
  /** Whether names lead to the pages of the authors. */
  isLinked: boolean;
  translations: readonly StoryTranslation[];
}

/** Everything above a story's text: label, headline, standfirst, who, from whom, when, and how long it takes. */
export function ArticleHeader({ story, site, isLinked, translations }: ArticleHeaderProps) {
  const { section, source, language } = story;
  const words = wordsFor(language);
  return (
    <header className="article-header">
      <div className="article-labels">
        {/* The publication names its sections, in its own language. */}
        <p className="story-label" lang={site.language} dir={directionOf(site.language)}>
          <a className="article-section" href={`/${section.slug}`}>
            {section.name}
          </a>
        </p>
        <StoryLabel story={story} within={section.slug} />
      </div>
      <h1 className="article-headline" data-length={headlineLength(story.headline)}>
        {story.headline}
      </h1>
      {story.standfirst && <p className="article-standfirst">{story.standfirst}</p>}
      <TranslationLinks translations={translations} language={language} />
      <div className="article-credits">
        <Byline story={story} isLinked={isLinked} />
        {source && (
          <p className="article-source">
            {words.source}: <bdi>{source}</bdi>
          </p>
        )}
        <Timestamps story={story} timeZone={site.timeZone} />
        <p className="reading-time">{words.readingTime(minutesOf(story))}</p>
        <CopyLink language={story.language} />
      </div>
    </header>
  );
}

function minutesOf({ body, language }: PublishedStory): number {
  return readingMinutes(countWords(plainText(body), language));
}
