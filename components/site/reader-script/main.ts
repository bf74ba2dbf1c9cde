import { openEmbeds } from '#components/prose/open-embeds.ts';
import { offerLink } from './copy-link.ts';
import { offerMenu } from './menu.ts';
import { tellTimeSince } from './relative-times.ts';
import { suggestWhileTyping } from './suggest.ts';
import { tellView } from './tell-view.ts';
import { offerTheme } from './theme.ts';
import { watchForUpdates } from './updates.ts';

// The one script of reader pages. Each part adds to a page that is whole without it, so one that fails takes no other
// with it. It is deferred: the page is read when it runs, and what updates compare is read before times change.
const PARTS = [
  watchForUpdates,
  offerTheme,
  openEmbeds,
  tellTimeSince,
  offerMenu,
  offerLink,
  tellView,
  () => suggestWhileTyping(),
];

for (const begin of PARTS) {
  try {
    begin();
  } catch (error) {
    reportError(error);
  }
}
