import { Prose } from '#components/prose/prose.tsx';
import type { FurtherStories } from '#lib/articles/published/related.ts';
import type { StoryTranslation } from '#lib/articles/published/translations.ts';
import type { PublishedStory } from '#lib/articles/published.ts';
import { storyStructuredData } from '#lib/articles/structured-data.ts';
import type { ArticleReference } from '#lib/content/references.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { directionOf } from '#lib/shared/language.ts';
import { ArticleHeader } from './article-header.tsx';
import { CorrectionNotes } from './correction-notes.tsx';
import { dateline } from './dateline.tsx';
import { FurtherReading } from './further-reading.tsx';
import { PlainPage } from './plain-page.tsx';
import { ShareLinks } from './share-links.tsx';
import { yearsOld } from './story-age.ts';
import { StoryTopics } from './story-topics.tsx';
import { StructuredData } from './structured-data.tsx';
import { wordsFor } from './words.ts';

interface ArticlePageProps {
  site: SiteIdentity;
  story: PublishedStory;
  /** The live stories that its text points at, by id. */
  articles?: ReadonlyMap<string, ArticleReference>;
  /** What a page has that is live, at the time at which it is made; a preview has none of it. */
  live?: FurtherStories & { translations: readonly StoryTranslation[]; at: Date };
}

/** A story or a page in full, in its own language and direction inside those of the publication. */
export function ArticlePage({ site, story, articles = new Map(), live }: ArticlePageProps) {
  if (story.isPage) return <PlainPage site={site} page={story} articles={articles} />;
  const { language } = story;
  const words = wordsFor(language);
  const translations = live?.translations ?? [];
  const years = live ? yearsOld(story, live.at) : 0;
  return (
    <>
      <StructuredData data={storyStructuredData(site, story, translations)} />
      <article
        className="article"
        lang={language}
        dir={directionOf(language)}
        data-type={story.type}
        // What the reader's script counts by; a preview is not counted.
        data-story={live && story.id}
      >
        <ArticleHeader story={story} site={site} isLinked={live !== undefined} translations={translations} />
        {years > 0 && <p className="article-age">{words.yearsOld(years)}</p>}
        <CorrectionNotes story={story} place="top" timeZone={site.timeZone} />
        <div className="prose">
          <Prose body={story.body} opening={dateline(story)} articles={articles} language={language} />
        </div>
        <CorrectionNotes story={story} place="bottom" timeZone={site.timeZone} />
        {story.editorsNote && (
          <p className="editors-note">
            <b>{words.editorsNote}:</b> {story.editorsNote}
          </p>
        )}
        <StoryTopics story={story} isLinked={live !== undefined} />
        {live && (
          <ShareLinks address={site.url + story.address} headline={story.headline} language={language} />
        )}
        {/* On paper alone, where nothing else says where it came from. */}
        <p className="article-address" dir="ltr">
          {site.url + story.address}
        </p>
      </article>
      {live && <FurtherReading site={site} section={story.section} further={live} />}
    </>
  );
}
