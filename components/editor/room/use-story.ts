'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { Article } from '#components/editor/article.ts';
import { openPresence } from '#components/editor/collab/browser-presence.ts';
import { browserStory, collabAddressOf } from '#components/editor/collab/browser-story.ts';
import { withPeople } from '#components/editor/collab/carets.ts';
import { fetchOrphans, fetchPeople } from '#components/editor/collab/collab-request.ts';
import type { PersonHere } from '#components/editor/collab/messages.ts';
import { type Neighbour, neighboursOf } from '#components/editor/collab/people.ts';
import type { StoryClient } from '#components/editor/collab/story-client.ts';
import { followStory } from '#components/editor/collab/story-feed.ts';
import { type EditorCallbacks, storyPlugins } from '#components/editor/collab/story-plugins.ts';
import { browserTime } from '#components/newsroom/browser-time.ts';
import { liveTabOf } from '#components/newsroom/live/browser-live.ts';
import { peopleAfter, type RoomReport } from '#components/newsroom/live/room-report.ts';
import { send } from './browser-parts.ts';

interface RoomListener {
  onFields(): void;
  onPeople(people: readonly Neighbour[]): void;
}

/** The words of the article, written together with whoever else has it open. `onNews` is told to fetch the fields. */
export function useStory(
  article: Article,
  personId: string,
  asks: RefObject<Partial<EditorCallbacks>>,
  onNews: () => void,
): { story: StoryClient; people: readonly Neighbour[] } {
  const [story] = useState(() =>
    browserStory(
      article,
      personId,
      storyPlugins({
        openLink: () => asks.current.openLink?.(),
        onRefused: (sentence) => asks.current.onRefused?.(sentence),
        onDropped: (sentence) => asks.current.onDropped?.(sentence),
        onEscape: () => asks.current.onEscape?.() ?? false,
        ask: (question) => asks.current.ask?.(question),
        readLanguage: () => asks.current.readLanguage?.() ?? article.language,
      }),
    ),
  );
  const [people, setPeople] = useState<readonly Neighbour[]>([]);
  const { id, may } = article;
  useEffect(() => {
    const listener = { onFields: onNews, onPeople: setPeople };
    return may.edit ? write(story, id, personId, listener) : read(story, id, personId, listener);
  }, [story, id, may.edit, personId, onNews]);
  return { story, people };
}

function write(story: StoryClient, articleId: string, personId: string, listener: RoomListener): () => void {
  let leave = () => {};
  let isOver = false;
  void story.start().then(() => {
    if (isOver) return;
    leave = enter(story, articleId, { clientId: story.id(), personId, mayWrite: true }, listener);
    void fetchOrphans(send, collabAddressOf(articleId)).then((texts) => story.addRecovered(texts));
  });
  const resume = () => story.resume();
  window.addEventListener('online', resume);
  return () => {
    isOver = true;
    window.removeEventListener('online', resume);
    leave();
    story.stop();
  };
}

// Those who only read are here too, without a client of the story that sends.
function read(story: StoryClient, articleId: string, personId: string, listener: RoomListener): () => void {
  return enter(story, articleId, { clientId: browserTime.newId(), personId, mayWrite: false }, listener);
}

/** Hears what others do, and lets them know of this tab. */
function enter(
  story: StoryClient,
  articleId: string,
  own: { clientId: string; personId: string; mayWrite: boolean },
  listener: RoomListener,
): () => void {
  const { presence, end } = openPresence(`${collabAddressOf(articleId)}/presence`, own, story);
  let known: readonly PersonHere[] = [];
  const onPeople = (report: RoomReport<PersonHere>) => {
    presence.hear(report.people);
    known = peopleAfter(known, report);
    const neighbours = neighboursOf(known, own);
    story.annotate((transaction) => withPeople(transaction, neighbours));
    listener.onPeople(neighbours);
  };
  const unfollow = followStory(
    story,
    {
      live: liveTabOf(own.personId),
      schedule: browserTime.schedule,
      articleId,
      mayWrite: own.mayWrite,
      askPeople: () => fetchPeople(send, articleId),
    },
    { onFields: listener.onFields, onPeople, onBeat: () => presence.beat() },
  );
  return () => {
    unfollow();
    end();
  };
}
