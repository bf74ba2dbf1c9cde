import { VIEWS_ADDRESS } from '#lib/articles/view-kinds.ts';
import { referrerKind } from './referrer-kind.ts';

/** Whoever turns back sooner has not read. */
const LOOKED_AT_MS = 3000;

/** What not every browser has. */
interface AheadOfTime extends Document {
  readonly prerendering?: boolean;
}
interface WithWishes extends Navigator {
  readonly globalPrivacyControl?: boolean;
}

/**
 * Tells the newsroom, once, that the story on the page is being looked at and what kind of place the reader came from: no
 * cookie goes along, and nothing stays in the browser. A page that is rendered ahead of a click, or in a tab behind
 * others, waits until it is seen.
 */
export function tellView(): void {
  const story = document.querySelector<HTMLElement>('.article')?.dataset.story;
  if (story === undefined || wishesNotToBeCounted(navigator)) return;
  let timer: number | undefined;
  const look = () => {
    clearTimeout(timer);
    if (isSeen(document)) timer = window.setTimeout(tell, LOOKED_AT_MS);
  };
  const tell = () => {
    document.removeEventListener('visibilitychange', look);
    document.removeEventListener('prerenderingchange', look);
    send(story);
  };
  document.addEventListener('visibilitychange', look);
  document.addEventListener('prerenderingchange', look);
  look();
}

function isSeen(page: AheadOfTime): boolean {
  return page.prerendering !== true && page.visibilityState === 'visible';
}

// A sum tells of nobody; all the same, who asks not to be followed is not even counted.
function wishesNotToBeCounted({ globalPrivacyControl, doNotTrack }: WithWishes): boolean {
  return globalPrivacyControl === true || doNotTrack === '1';
}

function send(story: string): void {
  const from = referrerKind(document.referrer, location.host);
  const sending = fetch(VIEWS_ADDRESS, {
    method: 'POST',
    // Unlike `sendBeacon` this leaves cookies behind.
    credentials: 'omit',
    keepalive: true,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ story, from }),
  });
  // A view that is not counted is no trouble of the reader's.
  sending.catch(() => undefined);
}
