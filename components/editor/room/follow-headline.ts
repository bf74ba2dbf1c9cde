import type { StoryClient } from '#components/editor/collab/story-client.ts';
import type { Autosaver } from '#components/editor/working-copy/autosaver.ts';
import { rangeOfPart } from '#lib/content/story.ts';

/**
 * Calls `onNews` when the server has confirmed another headline while the address is made of it: only the server can
 * make it, since the tables of all scripts are too large for a browser. Returns the end of it.
 */
export function followHeadline(saver: Autosaver, story: StoryClient, onNews: () => void): () => void {
  let seen = saver.read().base.headline;
  return story.subscribe(() => {
    const { isReady, unconfirmed } = story.read();
    const { base, fields } = saver.read();
    if (!isReady || unconfirmed > 0 || base.firstPublishedAt !== null) return;
    const headline = headlineOf(story);
    if (headline === seen) return;
    seen = headline;
    if (fields.slug === null) onNews();
  });
}

function headlineOf(story: StoryClient): string {
  const { doc } = story.readState();
  const { from, to } = rangeOfPart(doc, 'headline');
  return doc.textBetween(from, to);
}
