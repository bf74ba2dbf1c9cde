import { openEmbeds } from '#components/prose/open-embeds.ts';
import { offerLink } from './copy-link.ts';
import { offerMenu } from './menu.ts';
import { tellTimeSince } from './relative-times.ts';
import { suggestWhileTyping } from './suggest.ts';
import { tellView } from './tell-view.ts';
import { offerTheme } from './theme.ts';
import { watchForUpdates } from './updates.ts';

// The one script of reader pages. Each part adds to a page that is whole without it, moves nothing in it, and takes no
// other with it when it fails. What updates compare is read before times change.
const PARTS = [
  watchForUpdates,
  offerTheme,
  openEmbeds,
  tellTimeSince,
  offerMenu,
  offerLink,
  tellView,
  suggestWhileTyping,
];

/** Each in a task of its own, so that a reader who scrolls or presses waits for one at most. */
function beginAll(): void {
  for (const begin of PARTS) setTimeout(begin);
}

// Nothing of it is in the first picture of a page, which it would only hold up. A page that nobody sees has none.
if (document.hidden) beginAll();
else requestAnimationFrame(() => setTimeout(beginAll));
