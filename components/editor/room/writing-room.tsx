'use client';

import type { EditorView } from 'prosemirror-view';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Article } from '#components/editor/article.ts';
import type { StoryClient } from '#components/editor/collab/story-client.ts';
import type { EditorCallbacks } from '#components/editor/collab/story-plugins.ts';
import { PublishingDialogs } from '#components/editor/publish/publishing-dialogs.tsx';
import { usePublishing } from '#components/editor/publish/use-publishing.ts';
import type { Autosaver } from '#components/editor/working-copy/autosaver.ts';
import type { OwnDates } from '#lib/newsroom/queries.ts';
import { type Room, type RoomActions, type RoomChoices, RoomContext } from './room-context.ts';
import { RoomDesk } from './room-desk.tsx';
import { refresh, useAutosaver } from './use-autosaver.ts';
import { useHeadlineSlug } from './use-headline-slug.ts';
import { useStory } from './use-story.ts';

interface WritingRoomProps {
  article: Article;
  personId: string;
  dates: OwnDates;
  choices: RoomChoices;
  actions: RoomActions;
  /** Begins with the dialog for a story to be pasted. */
  opensPaste: boolean;
}

/**
 * Where one article is written: it saves by itself, and nothing typed is ever lost. Whoever may write it from some
 * moment on, or no longer, gets a room of the other kind there and then.
 */
export function WritingRoom(props: WritingRoomProps) {
  const [{ article, round }, setEntered] = useState({ article: props.article, round: 0 });
  const onRights = useCallback((found: Article) => {
    setEntered((before) => ({ article: found, round: before.round + 1 }));
  }, []);
  const opensPaste = props.opensPaste && round === 0;
  return <EnteredRoom key={round} {...props} article={article} opensPaste={opensPaste} onRights={onRights} />;
}

interface EnteredRoomProps extends WritingRoomProps {
  onRights(article: Article): void;
}

function EnteredRoom(props: EnteredRoomProps) {
  const { article, personId, dates, choices, actions, opensPaste, onRights } = props;
  const { saver, recovery } = useAutosaver(article, personId);
  const asks = useRef<Partial<EditorCallbacks>>({});
  const onNews = useCallback(() => void refresh(saver, article.id), [saver, article.id]);
  const { story, people } = useStory(article, personId, asks, onNews);
  useHeadlineSlug(saver, story, onNews);
  const view = useRef<EditorView | null>(null);
  const [profiles, setProfiles] = useState(choices.profiles);
  const [tags, setTags] = useState(choices.tags);
  const publishing = usePublishing(saver, story);
  useNewRights(saver, article, onRights);
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

/** Tells once the article has moved to where this person may write it, or no longer may. */
function useNewRights(saver: Autosaver, article: Article, onRights: (article: Article) => void): void {
  const read = () => saver.read().base;
  const base = useSyncExternalStore(saver.subscribe, read, read);
  useEffect(() => {
    if (base.may.edit !== article.may.edit) onRights(base);
  }, [base, article.may.edit, onRights]);
}

function useStoryIsReady(story: StoryClient): boolean {
  const read = () => {
    const { isReady, trouble } = story.read();
    // On a page of an earlier build one may type on: its journal gives the text to the next one.
    return isReady && (trouble?.kind !== 'ended' || trouble.ending === 'old_schema');
  };
  return useSyncExternalStore(story.subscribe, read, read);
}
