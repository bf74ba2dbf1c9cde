/** How long a tab that holds a client has to say so, where browsers have no locks. */
const PATIENCE_MS = 400;

/**
 * Holds a client's name for this tab until the returned function is called, or the tab ends, however it ends.
 * Null while another tab holds it.
 */
export function holdClient(clientId: string): Promise<(() => void) | null> {
  const name = `nightdesk:client:${clientId}`;
  // Without https browsers have no locks; then the tabs have to ask each other.
  return 'locks' in navigator ? holdLock(name) : holdByAsking(name, Math.random());
}

function holdLock(name: string): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock === null) return resolve(null);
      return new Promise<void>((release) => resolve(() => release()));
    });
  });
}

/** One tab asks who has the name, with a number of its own; or a tab says that it has it. */
type Word = { asks: number } | 'mine';

/** Of two tabs that ask at once, the one with the lower number gets the name. */
async function holdByAsking(name: string, number: number): Promise<(() => void) | null> {
  const channel = new BroadcastChannel(name);
  const say = (word: Word) => channel.postMessage(word);
  const isTaken = await new Promise<boolean>((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data === 'mine' || data.asks < number) resolve(true);
      // It may not have heard the question; "mine" would be heard by a third as well, who has the lower number.
      else say({ asks: number });
    };
    say({ asks: number });
    setTimeout(() => resolve(false), PATIENCE_MS);
  });
  if (isTaken) {
    channel.close();
    return null;
  }
  channel.onmessage = ({ data }: MessageEvent<Word>) => data !== 'mine' && say('mine');
  return () => channel.close();
}
