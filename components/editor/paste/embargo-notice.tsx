'use client';

import { useRoom } from '#components/editor/room/room-context.ts';
import { formatInstant } from '#lib/shared/dates.ts';
import type { WireEmbargo } from '#lib/wire/wire-story.ts';

/** Says what the embargo of pasted copy came to: an instant before which nobody can publish, or words alone. */
export function EmbargoNotice({ embargo }: { embargo: WireEmbargo }) {
  const { dates } = useRoom();
  return (
    <p className="mt-3 rounded-control bg-warn-wash px-3 py-2 text-warn">
      The copy is under embargo: “<bdi>{embargo.text}</bdi>”.{' '}
      {embargo.until === null
        ? 'The day, hour or time zone is not certain, so nothing keeps it from being published before. Its words are in the internal note.'
        : `Nobody can publish it before ${formatInstant(embargo.until, 'dateTimeZone', dates)}, unless the embargo is lifted in the side panel.`}
    </p>
  );
}
