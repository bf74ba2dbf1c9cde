import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DemoStory, makeStory, type StoryHead } from './demo-story.ts';
import { splitHead } from './split-head.ts';

const FOLDER = join(import.meta.dirname, 'stories');

/** The stories that were written by hand, each a Markdown file that is named by its key. */
export function readStoryFiles(now: Date): DemoStory[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => {
      const [head, markdown] = splitHead(name, readFileSync(join(FOLDER, name), 'utf8'));
      // What may stand in it is checked by `makeStory`.
      const written = { head: head as StoryHead, markdown, isDrafted: true };
      return makeStory(name.slice(0, -'.md'.length), written, now);
    });
}
