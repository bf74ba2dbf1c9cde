import type { PublishedStory } from '#lib/articles/published.ts';
import { Byline } from './byline.tsx';
import { CopyLink } from './copy-link.tsx';
import { headlineLength } from './headline-length.ts';
import { StoryLabel } from './story-label.tsx';
import { Timestamps } from './timestamps.tsx';

interface ArticleHeaderProps {
  story: PublishedStory;
  /** IANA zone of the publication. */
  timeZone: string;
}

/** Everything above a story's text: label, headline, standfirst, who and when. */
export function ArticleHeader({ story, timeZone }: ArticleHeaderProps) {
  const { section } = story;
  return (
    <header className="article-header">
      <div className="article-labels">
        <p className="story-label">
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
      <div className="article-credits">
        <Byline story={story} />
        <Timestamps story={story} timeZone={timeZone} />
        <CopyLink language={story.language} />
      </div>
    </header>
  );
}
