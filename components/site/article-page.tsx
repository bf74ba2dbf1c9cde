import { Prose } from '#components/prose/prose.tsx';
import type { StoryCard as Story } from '#lib/articles/published/cards.ts';
import type { PublishedStory } from '#lib/articles/published.ts';
import { storyStructuredData } from '#lib/articles/structured-data.ts';
import type { ArticleReference } from '#lib/content/references.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { directionOf } from '#lib/shared/language.ts';
import { ArticleHeader } from './article-header.tsx';
import { CorrectionNotes } from './correction-notes.tsx';
import { dateline } from './dateline.tsx';
import { MoreStories } from './more-stories.tsx';
import { StructuredData } from './structured-data.tsx';
import { wordsFor } from './words.ts';

interface ArticlePageProps {
  site: SiteIdentity;
  story: PublishedStory;
  /** The live stories that its text points at, by id. */
  articles?: ReadonlyMap<string, ArticleReference>;
  /** Other stories of its section to go on with; itself is left out. */
  more?: readonly Story[];
}

/** A story in full, in its own language and direction inside those of the publication. */
export function ArticlePage({ site, story, articles = new Map(), more = [] }: ArticlePageProps) {
  const words = wordsFor(story.language);
  return (
    <>
      <StructuredData data={storyStructuredData(site, story)} />
      <article
        className="article"
        lang={story.language}
        dir={directionOf(story.language)}
        data-type={story.type}
      >
        <ArticleHeader story={story} timeZone={site.timeZone} />
        <CorrectionNotes story={story} place="top" timeZone={site.timeZone} />
        <div className="prose">
          <Prose body={story.body} opening={dateline(story)} articles={articles} language={story.language} />
        </div>
        <CorrectionNotes story={story} place="bottom" timeZone={site.timeZone} />
        {story.editorsNote && (
          <p className="editors-note">
            <b>{words.editorsNote}:</b> {story.editorsNote}
          </p>
        )}
        {story.tags.length > 0 && (
          <footer className="topics">
            <h2>{words.topics}</h2>
            <ul>
              {story.tags.map(({ slug, name }) => (
                <li key={slug}>{name}</li>
              ))}
            </ul>
          </footer>
        )}
        {/* On paper alone, where nothing else says where it came from. */}
        <p className="article-address" dir="ltr">
          {site.url + story.address}
        </p>
      </article>
      <MoreStories site={site} section={story.section} stories={more.filter(({ id }) => id !== story.id)} />
    </>
  );
}
