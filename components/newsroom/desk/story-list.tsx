import type { ReactNode } from 'react';
import type { Desk, DeskListName, DeskStory } from '#lib/desk/story.ts';
import { DeskLine } from './desk-line.tsx';
import { DeskSection } from './desk-section.tsx';
import { ALL_OF } from './links.ts';
import type { DeskClock } from './moment-words.ts';

/** A list of stories of the desk; without any it says `empty`, or is not there. */
export function StoryList({
  title,
  name,
  desk,
  clock,
  empty,
  aside,
  action,
}: {
  title: string;
  name: DeskListName;
  desk: Desk;
  clock: DeskClock;
  empty?: string;
  aside?: ReactNode;
  action?(story: DeskStory): ReactNode;
}) {
  const { stories, hasMore } = desk[name];
  if (stories.length === 0 && empty === undefined) return null;
  return (
    <DeskSection title={title} all={hasMore ? ALL_OF[name] : null} aside={aside}>
      {stories.length === 0 ? (
        <p className="py-3 text-sm text-ink-soft">{empty}</p>
      ) : (
        <ul className="divide-y divide-rule">
          {stories.map((story) => (
            <DeskLine key={story.id} list={name} story={story} clock={clock} action={action?.(story)} />
          ))}
        </ul>
      )}
    </DeskSection>
  );
}
