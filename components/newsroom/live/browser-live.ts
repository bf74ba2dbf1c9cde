import { browserTime } from '#components/newsroom/browser-time.ts';
import { TOPICS } from '#lib/collab/topics.ts';
import { type Channel, LiveTab } from './live-tab.ts';
import type { LeaderMessage, LiveEvent, TabMessage } from './messages.ts';
import type { StreamListener } from './stream-leader.ts';

const NAMES = ['steps', 'fields', 'presence', 'locked', 'ended', 'beat', ...TOPICS] as const satisfies (
  | LiveEvent['name']
  | 'beat'
)[];

// Tabs of an older build speak among themselves: raise the number when what they say changes.
const PROTOCOL = 'nightdesk-live-2';

const tabs = new Map<string, LiveTab>();

/** This tab's part in the stream that all tabs of a person in this browser share. */
export function liveTabOf(personId: string): LiveTab {
  const known = tabs.get(personId);
  if (known) return known;
  const made = new LiveTab({ ...browserTime, ...tellingTabs(`${PROTOCOL}:${personId}`), openStream });
  tabs.set(personId, made);
  const [pause, wake] = [() => made.pause(), () => made.wake()];
  // A page that is kept for the way back, or frozen, must not hold the stream of the others.
  window.addEventListener('pagehide', pause);
  window.addEventListener('pageshow', wake);
  document.addEventListener('freeze', pause);
  document.addEventListener('resume', wake);
  window.addEventListener('online', () => made.retry());
  return made;
}

/** How tabs find their leader and speak to each other; where the browser has no way, each leads itself. */
function tellingTabs(name: string) {
  // Web Locks are missing where a newsroom runs without https in its own network.
  if (!('locks' in navigator) || typeof BroadcastChannel === 'undefined') {
    const deaf: Channel = { post: () => {}, close: () => {} };
    return {
      elect: (lead: () => void) => {
        lead();
        return () => {};
      },
      openChannel: () => deaf,
    };
  }
  return {
    elect: (lead: () => void) => waitForLock(name, lead),
    openChannel: (hear: (message: TabMessage | LeaderMessage) => void): Channel => {
      const channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }: MessageEvent<TabMessage | LeaderMessage>) => hear(data);
      return { post: (message) => channel.postMessage(message), close: () => channel.close() };
    },
  };
}

function waitForLock(name: string, lead: () => void): () => void {
  const control = new AbortController();
  let release = () => {};
  const held = () =>
    new Promise<void>((resolve) => {
      release = resolve;
      if (control.signal.aborted) resolve();
      else lead();
    });
  navigator.locks.request(name, { signal: control.signal }, held).catch((error: unknown) => {
    // To give up the wait is no failure.
    if (!control.signal.aborted) throw error;
  });
  return () => {
    control.abort();
    release();
  };
}

function openStream(address: string, listener: StreamListener): () => void {
  const source = new EventSource(address);
  source.onerror = () => listener.onFailure(source.readyState === EventSource.CLOSED);
  for (const name of NAMES) {
    source.addEventListener(name, ({ data }) => listener.onEvent(name, JSON.parse(data as string)));
  }
  return () => source.close();
}
