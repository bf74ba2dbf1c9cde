'use client';

import { useEffect, useRef, useState } from 'react';
import { useRoom } from '#components/editor/room/room-context.ts';
import { bringIntoSight, HANDS, placeOfPerson, takesOver } from './following.ts';

/** Somebody whose place the page keeps in sight, until one takes over or they go. */
export function useFollowing(): { followedId: string | null; said: string; toggle(personId: string): void } {
  const { people, story, view } = useRoom();
  const [followedId, setFollowedId] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  /** The place that the page was last brought to. */
  const shown = useRef<number | null>(null);
  const followed = people.find(({ personId }) => personId === followedId) ?? null;

  const toggle = (personId: string) => {
    const isNew = personId !== followedId;
    const name = people.find((person) => person.personId === personId)?.name ?? '';
    shown.current = null;
    setFollowedId(isNew ? personId : null);
    setSaid(
      isNew ? `Following ${name}. Press Escape, type or scroll to stop.` : `No longer following ${name}.`,
    );
  };

  useEffect(() => {
    if (followed === null) return;
    const look = () => {
      const place = placeOfPerson(story.readState(), followed);
      if (place === null || place === shown.current || view.current === null) return;
      shown.current = place;
      bringIntoSight(view.current, place);
    };
    look();
    return story.subscribe(look);
  }, [followed, story, view]);

  useEffect(() => {
    if (followedId === null) return;
    const control = new AbortController();
    const stop = (event: Event) => {
      if (!takesOver(event)) return;
      setFollowedId(null);
      setSaid('No longer following.');
    };
    for (const name of HANDS) {
      window.addEventListener(name, stop, { capture: true, passive: true, signal: control.signal });
    }
    return () => control.abort();
  }, [followedId]);

  // Whoever left is no longer followed, should they come back.
  if (followedId !== null && followed === null) {
    setFollowedId(null);
    setSaid('They have left, so that you no longer follow them.');
  }
  return { followedId, said, toggle };
}
