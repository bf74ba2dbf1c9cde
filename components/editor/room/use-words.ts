'use client';

import { useSyncExternalStore } from 'react';
import { type StoryWords, wordsOf } from '#lib/content/story.ts';
import { useRoom } from './room-context.ts';

/** The words of the story as they stand on the screen. */
export function useWords(): StoryWords {
  const { story } = useRoom();
  const read = () => story.readState().doc;
  return wordsOf(useSyncExternalStore(story.subscribe, read, read));
}
