import type { StoryClient } from './story-client.ts';

const BEAT_MS = 10_000;
const MOVE_MS = 100;

/** Tells the others where this tab's caret is, and that it is gone when it goes. Returns its end. */
export function reportPresence(address: string, client: StoryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let told = '';
  const report = () => {
    const { anchor, head } = client.readState().selection;
    const here = JSON.stringify({ clientId: client.id(), version: client.version(), anchor, head });
    told = here;
    // Worth nothing later, so that a failure is no matter.
    void fetch(address, {
      method: 'POST',
      body: here,
      headers: { 'Content-Type': 'application/json' },
    }).catch(() => {});
  };
  const move = () => {
    const { anchor, head } = client.readState().selection;
    if (!client.read().isReady || told.includes(`"anchor":${anchor},"head":${head}}`)) return;
    timer ??= setTimeout(() => {
      timer = null;
      report();
    }, MOVE_MS);
  };
  const leave = () => {
    if (!client.read().isReady) return;
    const going = JSON.stringify({ clientId: client.id(), isLeaving: true });
    navigator.sendBeacon(address, new Blob([going], { type: 'application/json' }));
  };
  const beat = setInterval(() => client.read().isReady && report(), BEAT_MS);
  const unsubscribe = client.subscribe(move);
  window.addEventListener('pagehide', leave);
  return () => {
    if (timer) clearTimeout(timer);
    clearInterval(beat);
    unsubscribe();
    window.removeEventListener('pagehide', leave);
    leave();
  };
}
