'use client';

import { useRouter } from 'next/navigation';
import type { EditorView } from 'prosemirror-view';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Article } from '#components/editor/article.ts';
import type { StoryClient } from '#components/editor/collab/story-client.ts';
import type { EditorCallbacks } from '#components/editor/collab/story-plugins.ts';
import { PublishingDialogs } from '#components/editor/publish/publishing-dialogs.tsx';
import { usePublishing } from '#components/editor/publish/use-publishing.ts';
import type { Autosaver } from '#components/editor/working-copy/autosaver.ts';
import type { DateStyle } from '#lib/shared/dates.ts';
import { type Room, type RoomActions, type RoomChoices, RoomContext } from './room-context.ts';
import { RoomDesk } from './room-desk.tsx';
import { refresh, useAutosaver } from './use-autosaver.ts';
import { useHeadlineSlug } from './use-headline-slug.ts';
import { useStory } from './use-story.ts';

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
  const asks = useRef<Partial<EditorCallbacks>>({});
  const onNews = useCallback(() => void refresh(saver, article.id), [saver, article.id]);
  const { story, people } = useStory(article, personId, asks, onNews);
  useHeadlineSlug(saver, story, onNews);
  const view = useRef<EditorView | null>(null);
  const [profiles, setProfiles] = useState(choices.profiles);
  const [tags, setTags] = useState(choices.tags);
  const publishing = usePublishing(saver, story);
  useNewRights(saver, article);
  const isReady = useStoryIsReady(story);
  const room: Room = {
    saver,
    story,
    article,
    people,
    asks,
    view,
    choices: { ...choices, profiles, tags },
    actions,
    refusals: publishing.refusals,
    publishing,
    dates,
    // What is typed before the page has come to life would be lost.
    isReadOnly: !article.may.edit || !isReady,
    addProfile: (profile) => setProfiles((known) => [...known, profile]),
    addTag: (tag) => setTags((known) => [...known, tag]),
  };
  return (
    <RoomContext value={room}>
      <RoomDesk recovery={recovery} opensPaste={opensPaste} />
      <PublishingDialogs publishing={publishing} />
    </RoomContext>
  );
}

/** Loads the page anew once the article has moved to where this person may write it, or no longer may. */
function useNewRights(saver: Autosaver, article: Article): void {
  const router = useRouter();
  const read = () => saver.read().base.may.edit;
  const mayEdit = useSyncExternalStore(saver.subscribe, read, read);
  useEffect(() => {
    if (mayEdit !== article.may.edit) router.refresh();
  }, [router, mayEdit, article.may.edit]);
}

function useStoryIsReady(story: StoryClient): boolean {
  const read = () => {
    const { isReady, trouble } = story.read();
    // On a page of an earlier build one may type on: its journal gives the text to the next one.
    return isReady && (trouble?.kind !== 'ended' || trouble.ending === 'old_schema');
  };
  return useSyncExternalStore(story.subscribe, read, read);
}
