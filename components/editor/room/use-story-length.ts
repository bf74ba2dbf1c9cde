'use client';

import { useDeferredValue, useSyncExternalStore } from 'react';
import type { TextLength } from '#lib/content/length.ts';
import { useRoom } from './room-context.ts';
import { storyLength } from './story-length.ts';
import { useField } from './use-field.ts';

/** The length of the text; counted when the browser has time, never while somebody types. */
export function useStoryLength(): TextLength {
  const { story } = useRoom();
  const language = useField('language').value;
  const read = () => story.readState().doc;
  const doc = useDeferredValue(useSyncExternalStore(story.subscribe, read, read));
  return storyLength(doc, language);
}
