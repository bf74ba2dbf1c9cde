import { authorAddress } from '#lib/articles/addresses.ts';
import type { PublishedByline, StoryCard } from '#lib/articles/published/cards.ts';
import { wordsFor } from './words.ts';

interface BylineProps {
  story: Pick<StoryCard, 'bylines' | 'bylineText' | 'language'>;
  /** Whether names lead to the pages of the authors, which exist for those with a live story. */
  isLinked?: boolean | undefined;
}

/**
 * Who wrote a story, joined as its language joins a list: "By Ada Byline (pictures) and Coastal Desk". A free
 * byline text is printed as it is. Nothing when there is neither.
 */
export function Byline({ story, isLinked = false }: BylineProps) {
  if (story.bylineText) return <p className="byline">{story.bylineText}</p>;
  if (story.bylines.length === 0) return null;
  return (
    <p className="byline">
      {wordsFor(story.language).by} {joined(story, isLinked)}
    </p>
  );
}

// Newspapers write "A, B and C"; plain "en" would mean the American "A, B, and C". The real names go in, because
// what Hebrew puts between two names depends on the letter that follows.
function joined({ bylines, language }: BylineProps['story'], isLinked: boolean) {
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' });
  const left = [...bylines];
  return list.formatToParts(bylines.map(({ name }) => name)).map(({ type, value }, position) => {
    const byline = type === 'element' ? left.shift() : undefined;
    return byline ? (
      <Author key={byline.slug} byline={byline} isLinked={isLinked} />
    ) : (
      <span key={String(position)}>{value}</span>
    );
  });
}

function Author({ byline, isLinked }: { byline: PublishedByline; isLinked: boolean }) {
  const { name, role, slug } = byline;
  return (
    <span>
      <bdi className="byline-name">
        {isLinked ? (
          <a className="quiet-link" href={authorAddress(slug)} rel="author">
            {name}
          </a>
        ) : (
          name
        )}
      </bdi>
      {role && <bdi className="byline-role"> ({role})</bdi>}
    </span>
  );
}
