import { KEYS_META, SITE_KEY, writeKeys } from '#lib/pages/keys.ts';
import { keysOfShown, type ShownStory } from '#lib/pages/shown.ts';

interface PageKeysProps {
  /** Every story of which the page shows something. */
  stories: readonly ShownStory[];
  /** What else it depends on, such as the list it is. */
  keys?: readonly string[];
}

/** Says in the head what the page shows, so that it is forgotten when that changes. The front door takes it off. */
export function PageKeys({ stories, keys = [] }: PageKeysProps) {
  return <meta name={KEYS_META} content={writeKeys([SITE_KEY, ...keys, ...keysOfShown(stories)])} />;
}
