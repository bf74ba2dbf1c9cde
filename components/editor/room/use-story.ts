'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { Article } from '#components/editor/article.ts';
import { browserStory, collabAddressOf } from '#components/editor/collab/browser-story.ts';
import { withPeople } from '#components/editor/collab/carets.ts';
import { fetchOrphans } from '#components/editor/collab/collab-request.ts';
import type { PersonHere } from '#components/editor/collab/messages.ts';
import { reportPresence } from '#components/editor/collab/presence.ts';
import type { StoryClient } from '#components/editor/collab/story-client.ts';
import { followStory } from '#components/editor/collab/story-feed.ts';
import { type EditorCallbacks, storyPlugins } from '#components/editor/collab/story-plugins.ts';
import { send } from './browser-parts.ts';

/** The words of the article, written together with whoever else has it open. `onNews` is told to fetch the fields. */
export function useStory(
  article: Article,
  personId: string,
  asks: RefObject<Partial<EditorCallbacks>>,
  onNews: () => void,
): { story: StoryClient; people: readonly PersonHere[] } {
  const [story] = useState(() =>
    browserStory(
      article,
      personId,
      storyPlugins({
        openLink: () => asks.current.openLink?.(),
        onRefused: (sentence) => asks.current.onRefused?.(sentence),
        onDropped: (sentence) => asks.current.onDropped?.(sentence),
        onEscape: () => asks.current.onEscape?.() ?? false,
      }),
    ),
  );
  const [people, setPeople] = useState<readonly PersonHere[]>([]);
  useEffect(() => {
    if (!article.may.edit) return;
    return open(story, article.id, { onFields: onNews, onPeople: setPeople });
  }, [story, article.id, article.may.edit, onNews]);
  return { story, people };
}

function open(
  story: StoryClient,
  articleId: string,
  listener: { onFields(): void; onPeople(people: readonly PersonHere[]): void },
): () => void {
  const address = collabAddressOf(articleId);
  let endings: (() => void)[] = [];
  let isOver = false;
  void story.start().then(() => {
    if (isOver) return;
    const onPeople = (all: readonly PersonHere[]) => {
      const others = all.filter(({ clientId }) => clientId !== story.id());
      story.dispatch(withPeople(story.readState().tr, others));
      listener.onPeople(others);
    };
    endings = [
      followStory(address, story, { onFields: listener.onFields, onPeople }),
      reportPresence(`${address}/presence`, story),
    ];
    void fetchOrphans(send, address).then((texts) => story.addRecovered(texts));
  });
  const resume = () => story.resume();
  window.addEventListener('online', resume);
  return () => {
    isOver = true;
    window.removeEventListener('online', resume);
    for (const end of endings) end();
    story.stop();
  };
}
