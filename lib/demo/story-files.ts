import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DemoStory, makeStory, type StoryHead } from './demo-story.ts';

const FOLDER = join(import.meta.dirname, 'stories');
const FENCED = /^---\n([\s\S]*?)\n---\n/;

/** The stories that were written by hand, each a Markdown file that is named by its key. */
export function readStoryFiles(now: Date): DemoStory[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => {
      const [head, markdown] = splitHead(name, readFileSync(join(FOLDER, name), 'utf8'));
      return makeStory(name.slice(0, -'.md'.length), { head, markdown, isDrafted: true }, now);
    });
}

function splitHead(name: string, text: string): [StoryHead, string] {
  const fenced = FENCED.exec(text);
  if (!fenced)
    throw new RangeError(`The story ${name} does not begin with a head between two lines of dashes.`);
  const lines = (fenced[1] ?? '').split('\n').map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  });
  // What may stand in it is checked by `makeStory`.
  return [Object.fromEntries(lines) as StoryHead, text.slice(fenced[0].length)];
}
