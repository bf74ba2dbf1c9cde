import type { MissingSteps, PersonHere } from './messages.ts';
import type { StoryClient } from './story-client.ts';

/** What a room hears besides steps. */
export interface FeedListener {
  /** Fields may have changed: the article is to be fetched. */
  onFields(): void;
  onPeople(people: readonly PersonHere[]): void;
}

const POLL_MS = 2_000;
/** How long polling goes on before a stream is tried again. */
const STREAM_AGAIN_MS = 60_000;

/** Keeps a story up to date by an event stream, or by asking where streams do not get through. Returns its end. */
export function followStory(address: string, client: StoryClient, listener: FeedListener): () => void {
  let source: EventSource | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const poll = async (until: number) => {
    const answer = await client.catchUp();
    if (answer.kind === 'changes') listener.onFields();
    timer = setTimeout(() => (Date.now() < until ? void poll(until) : listen()), POLL_MS);
  };
  const onError = () => {
    failures += 1;
    // A browser connects again by itself, unless the answer was no stream.
    if (failures < 2 && source?.readyState !== EventSource.CLOSED) return;
    source?.close();
    void poll(Date.now() + STREAM_AGAIN_MS * Math.min(1, failures / 10));
  };
  const listen = () => {
    const opened = new EventSource(`${address}?since=${client.version()}`);
    source = opened;
    opened.onopen = () => {
      if (failures > 0) listener.onFields();
      failures = 0;
      client.resume();
    };
    opened.onerror = onError;
    on(opened, 'steps', (missing) => client.receive(missing as MissingSteps));
    on(opened, 'fields', () => listener.onFields());
    on(opened, 'presence', (data) => listener.onPeople((data as { people: PersonHere[] }).people));
    on(opened, 'locked', () => {
      opened.close();
      const reason = 'You may no longer change this article. A copy of what you typed is kept here.';
      void client.setBack({ kind: 'ended', ending: 'locked', reason });
    });
  };
  listen();
  return () => {
    source?.close();
    clearTimeout(timer);
  };
}

function on(source: EventSource, event: string, listener: (content: unknown) => void): void {
  source.addEventListener(event, (message) => listener(JSON.parse(message.data as string)));
}
