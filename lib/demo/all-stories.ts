import type { DemoStory } from './demo-story.ts';
import { seriesStories } from './series/series.ts';
import { readStoryFiles } from './story-files.ts';

/** Every story of the demonstration as it stands at a time, oldest first. The same time makes the same stories. */
export function demoStories(now: Date): DemoStory[] {
  return [...readStoryFiles(now), ...seriesStories(now)].toSorted(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
}
