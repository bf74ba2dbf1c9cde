import { Prose } from '#components/prose/prose.tsx';
import { sectionAddress } from '#lib/articles/addresses.ts';
import type { PublishedStory } from '#lib/articles/published.ts';
import { storyStructuredData } from '#lib/articles/structured-data.ts';
import type { ArticleReference } from '#lib/content/references.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { formatInstant } from '#lib/shared/dates.ts';
import { directionOf } from '#lib/shared/language.ts';
import { CorrectionNotes } from './correction-notes.tsx';
import { headlineLength } from './headline-length.ts';
import { StructuredData } from './structured-data.tsx';
import { wordsFor } from './words.ts';

interface PlainPageProps {
  site: SiteIdentity;
  page: PublishedStory;
  /** The live stories that its text points at, by id. */
  articles: ReadonlyMap<string, ArticleReference>;
}

/** A page such as contact or ethics: what it says, and when that was last changed. It is no news, and nobody signs it. */
export function PlainPage({ site, page, articles }: PlainPageProps) {
  const { language, section, headline, standfirst, editorsNote } = page;
  const words = wordsFor(language);
  const changedAt = page.updatedAt ?? page.publishedAt;
  return (
    <>
      <StructuredData data={storyStructuredData(site, page)} />
      <article className="article plain-page" lang={language} dir={directionOf(language)}>
        <header className="article-header">
          <div className="article-labels">
            <p className="story-label" lang={site.language} dir={directionOf(site.language)}>
              <a className="article-section" href={sectionAddress(section.slug)}>
                {section.name}
              </a>
            </p>
          </div>
          <h1 className="article-headline" data-length={headlineLength(headline)}>
            {headline}
          </h1>
          {standfirst && <p className="article-standfirst">{standfirst}</p>}
        </header>
        <CorrectionNotes story={page} place="top" timeZone={site.timeZone} />
        <div className="prose">
          <Prose body={page.body} articles={articles} language={language} />
        </div>
        <CorrectionNotes story={page} place="bottom" timeZone={site.timeZone} />
        {editorsNote && (
          <p className="editors-note">
            <b>{words.editorsNote}:</b> {editorsNote}
          </p>
        )}
        <p className="page-changed">
          {words.updated}{' '}
          <time dateTime={changedAt}>
            {formatInstant(changedAt, 'date', { language, timeZone: site.timeZone })}
          </time>
        </p>
      </article>
    </>
  );
}
