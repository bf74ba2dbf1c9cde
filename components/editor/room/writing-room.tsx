'use client';

import type { EditorView } from 'prosemirror-view';
import { useEffect, useRef, useState } from 'react';
import type { Article } from '#components/editor/article.ts';
import { PublishingDialogs } from '#components/editor/publish/publishing-dialogs.tsx';
import { usePublishing } from '#components/editor/publish/use-publishing.ts';
import type { DateStyle } from '#lib/shared/dates.ts';
import { type Room, type RoomActions, type RoomChoices, RoomContext } from './room-context.ts';
import { RoomDesk } from './room-desk.tsx';
import { useAutosaver } from './use-autosaver.ts';

interface WritingRoomProps {
  article: Article;
  personId: string;
  dates: DateStyle;
  choices: RoomChoices;
  actions: RoomActions;
  /** Begins with the dialog for a story to be pasted. */
  opensPaste: boolean;
}

/** Where one article is written: it saves by itself, and nothing typed is ever lost. */
export function WritingRoom({ article, personId, dates, choices, actions, opensPaste }: WritingRoomProps) {
  const { saver, recovery } = useAutosaver(article, personId);
  const view = useRef<EditorView | null>(null);
  const [profiles, setProfiles] = useState(choices.profiles);
  const [tags, setTags] = useState(choices.tags);
  const publishing = usePublishing(saver);
  const isHydrated = useIsHydrated();
  const room: Room = {
    saver,
    view,
    choices: { ...choices, profiles, tags },
    actions,
    refusals: publishing.refusals,
    dates,
    // What is typed before the page has come to life would be lost.
    isReadOnly: !article.may.edit || !isHydrated,
    addProfile: (profile) => setProfiles((known) => [...known, profile]),
    addTag: (tag) => setTags((known) => [...known, tag]),
  };
  return (
    <RoomContext value={room}>
      <RoomDesk recovery={recovery} onStep={publishing.open} opensPaste={opensPaste} />
      <PublishingDialogs publishing={publishing} />
    </RoomContext>
  );
}

function useIsHydrated(): boolean {
  const [isHydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return isHydrated;
}
