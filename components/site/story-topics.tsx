import { topicAddress } from '#lib/articles/addresses.ts';
import type { PublishedStory } from '#lib/articles/published.ts';
import { wordsFor } from './words.ts';

interface StoryTopicsProps {
  story: Pick<PublishedStory, 'tags' | 'language'>;
  /** Whether they lead to the pages of the topics, which exist for those with a live story. */
  isLinked: boolean;
}

/** What a story is about. */
export function StoryTopics({ story, isLinked }: StoryTopicsProps) {
  if (story.tags.length === 0) return null;
  return (
    <footer className="topics">
      <h2>{wordsFor(story.language).topics}</h2>
      <ul>
        {story.tags.map(({ slug, name }) => (
          <li key={slug}>
            <bdi>
              {isLinked ? (
                <a className="quiet-link" href={topicAddress(slug)}>
                  {name}
                </a>
              ) : (
                name
              )}
            </bdi>
          </li>
        ))}
      </ul>
    </footer>
  );
}
