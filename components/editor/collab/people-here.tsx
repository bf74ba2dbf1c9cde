'use client';

import { Eye } from 'lucide-react';
import { useRoom } from '#components/editor/room/room-context.ts';
import type { Neighbour } from './people.ts';
import { useFollowing } from './use-following.ts';

/** Who else is in the room; whoever has a caret in the text can be followed. */
export function PeopleHere() {
  const { people } = useRoom();
  const { followedId, said, toggle } = useFollowing();
  return (
    <>
      {people.length === 0 ? null : (
        <ul aria-label="Also here" className="flex max-w-80 min-w-0 items-center gap-1 overflow-x-auto p-0.5">
          {people.map((person) => (
            <li key={person.personId} className="shrink-0">
              <PersonHere
                person={person}
                isFollowed={person.personId === followedId}
                onToggle={() => toggle(person.personId)}
              />
            </li>
          ))}
        </ul>
      )}
      <p
        role="status"
        className={
          followedId === null
            ? 'sr-only'
            : 'fixed inset-x-4 top-[calc(var(--room-header)+3.25rem)] z-30 mx-auto w-fit max-w-md rounded-panel border border-rule-strong bg-paper-raised px-3 py-2 text-sm text-ink shadow-raised'
        }
      >
        {said}
      </p>
    </>
  );
}

function PersonHere({
  person,
  isFollowed,
  onToggle,
}: {
  person: Neighbour;
  isFollowed: boolean;
  onToggle(): void;
}) {
  const style = { ['--hue' as string]: person.hue };
  const looks = 'their-name flex max-w-44 items-center gap-1 rounded-small px-2 py-1 text-xs';
  const sentence = person.isMe ? 'You are here in another tab' : `${person.name} is here`;
  if (person.tabs.every(({ head }) => head === null)) {
    return (
      <span style={style} className={looks}>
        <bdi title={sentence} className="truncate">
          {sentence}
        </bdi>
      </span>
    );
  }
  return (
    <button
      type="button"
      aria-label={`${sentence}: follow`}
      aria-pressed={isFollowed}
      onClick={onToggle}
      style={style}
      className={`${looks} ${isFollowed ? 'is-followed' : ''}`}
    >
      <Eye aria-hidden="true" className="size-3.5 shrink-0" />
      <bdi title={sentence} className="truncate">
        {sentence}
      </bdi>
    </button>
  );
}
