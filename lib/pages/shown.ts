import { authorKey, storyKey, tagKey } from './keys.ts';

/** What a page shows of a story, as far as keys go. */
export interface ShownStory {
  readonly id: string;
  readonly bylines: readonly { readonly slug: string }[];
  readonly tags?: readonly { readonly slug: string }[];
}

/** The keys of a page that shows something of these stories, the most telling first. */
export function keysOfShown(stories: readonly ShownStory[]): string[] {
  return [
    ...stories.map(({ id }) => storyKey(id)),
    ...stories.flatMap(({ bylines }) => bylines.map(({ slug }) => authorKey(slug))),
    ...stories.flatMap(({ tags = [] }) => tags.map(({ slug }) => tagKey(slug))),
  ];
}
