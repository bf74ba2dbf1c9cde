import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import type { DeskListName, DeskStory } from '#lib/desk/story.ts';
import { aboutStory } from './about-story.ts';
import { type DeskClock, momentWords } from './moment-words.ts';

/** One story of a list of the desk. The whole line opens it, by the one link it holds. */
export function DeskLine({
  list,
  story,
  clock,
  action,
}: {
  list: DeskListName;
  story: DeskStory;
  clock: DeskClock;
  action?: ReactNode;
}) {
  const { words, at, note, isBad } = aboutStory(list, story);
  return (
    <li className="relative flex flex-wrap items-start gap-x-3 gap-y-2 py-2.5 hover:bg-paper-sunk">
      <div className="min-w-0 flex-1 basis-56">
        <Link
          href={`/admin/articles/${story.id}`}
          prefetch={false}
          className={`line-clamp-2 font-serif leading-snug wrap-anywhere after:absolute after:inset-0 ${story.headline === '' ? 'text-ink-faint italic' : 'font-semibold'}`}
        >
          <bdi>{story.headline || 'Untitled'}</bdi>
        </Link>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
          <PriorityBadge priority={story.priority} />
          <bdi>{story.section}</bdi>
          {story.isPage ? <Badge>Page</Badge> : null}
          <span className={`wrap-anywhere ${isBad ? 'text-danger' : ''}`}>
            <bdi>{words}</bdi>{' '}
            {at === null ? null : (
              <time dateTime={at} className="tabular-nums">
                <bdi>{momentWords(at, clock)}</bdi>
              </time>
            )}
          </span>
        </p>
        {note === '' ? null : (
          <p
            dir="auto"
            className={`mt-1 line-clamp-3 border-s-2 ps-2 text-sm wrap-anywhere whitespace-pre-line ${isBad ? 'border-danger' : 'border-rule-strong'}`}
          >
            {note}
          </p>
        )}
      </div>
      {action === undefined ? null : <div className="relative">{action}</div>}
    </li>
  );
}

function PriorityBadge({ priority }: { priority: DeskStory['priority'] }) {
  if (priority === 'normal') return null;
  return priority === 'urgent' ? <Badge tone="danger">Urgent</Badge> : <Badge tone="warn">High</Badge>;
}
