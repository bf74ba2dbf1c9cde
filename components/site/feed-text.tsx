import { Prose } from '#components/prose/prose.tsx';
import type { StoryCorrection } from '#lib/articles/published/corrections.ts';
import type { PublishedStory } from '#lib/articles/published.ts';
import type { ArticleReference } from '#lib/content/references.ts';
import type { SiteIdentity } from '#lib/newsroom/published.ts';
import { formatInstant } from '#lib/shared/dates.ts';
import { directionOf } from '#lib/shared/language.ts';
import { dateline } from './dateline.tsx';
import { wordsFor } from './words.ts';

interface FeedTextProps {
  site: Pick<SiteIdentity, 'url' | 'timeZone'>;
  story: PublishedStory;
  /** The live stories that its text points at, by id, at their paths on this site. */
  articles: ReadonlyMap<string, ArticleReference>;
}

/**
 * A story in full for programs that read feeds: without styles, scripts or frames, and with absolute addresses, since it
 * is shown on pages of others. Headline and byline are fields of the feed.
 */
export function FeedText({ site, story, articles }: FeedTextProps) {
  const { language, standfirst, editorsNote } = story;
  return (
    <div lang={language} dir={directionOf(language)}>
      {standfirst && (
        <p>
          <strong>{standfirst}</strong>
        </p>
      )}
      <FeedCorrections story={story} place="top" timeZone={site.timeZone} />
      <Prose
        body={story.body}
        opening={dateline(story)}
        articles={absolute(articles, site.url)}
        language={language}
        pageUrl={site.url + story.address}
      />
      <FeedCorrections story={story} place="bottom" timeZone={site.timeZone} />
      {editorsNote && (
        <p>
          <b>{wordsFor(language).editorsNote}:</b> {editorsNote}
        </p>
      )}
    </div>
  );
}

interface FeedCorrectionsProps {
  story: Pick<PublishedStory, 'corrections' | 'language'>;
  place: StoryCorrection['place'];
  timeZone: string;
}

function FeedCorrections({ story: { corrections, language }, place, timeZone }: FeedCorrectionsProps) {
  return corrections
    .filter((correction) => correction.place === place)
    .map(({ id, kind, at, text }) => (
      <p key={id}>
        <b>{wordsFor(language)[kind]}</b>{' '}
        <time dateTime={at}>{formatInstant(at, 'dateTimeZone', { language, timeZone })}</time>: {text}
      </p>
    ));
}

function absolute(articles: ReadonlyMap<string, ArticleReference>, siteUrl: string) {
  return new Map(
    [...articles].map(([id, { address, headline }]) => [id, { address: siteUrl + address, headline }]),
  );
}
