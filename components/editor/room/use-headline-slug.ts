'use client';

import { useEffect } from 'react';
import type { StoryClient } from '#components/editor/collab/story-client.ts';
import type { Autosaver } from '#components/editor/working-copy/autosaver.ts';
import { followHeadline } from './follow-headline.ts';

/** Asks for the article each time the server has made another address of the headline. */
export function useHeadlineSlug(saver: Autosaver, story: StoryClient, onNews: () => void): void {
  useEffect(() => followHeadline(saver, story, onNews), [saver, story, onNews]);
}
