import 'server-only';
import type { StoryEvent } from '#lib/collab/stories-stream.ts';

/** What is sent while nothing happens, so that nobody on the way takes the stream for dead. */
export interface Beat {
  text: string;
  everyMs: number;
}

// A comment: it reaches everybody on the way, and no page.
const SILENT: Beat = { text: ':\n\n', everyMs: 15_000 };
// A page that takes in nothing is let go before what waits for it fills the memory; it connects again.
const MOST_WAITING = 2_000;

type Follow = (send: (event: StoryEvent) => void, end: () => void) => () => void;

// An open stream would keep the process from ending: on SIGTERM all of them are closed, and rooms connect again.
const open = new Set<() => void>();
process.once('SIGTERM', () => {
  for (const close of open) close();
});

/** A response of server-sent events (WHATWG HTML) that lasts as long as the reader stays. */
export function eventStream(signal: AbortSignal, follow: Follow, beat: Beat = SILENT): Response {
  const encoder = new TextEncoder();
  let release = () => false;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let stop = () => {};
      const close = () => {
        if (release()) controller.close();
      };
      const write = (text: string) => {
        if (!open.has(close)) return;
        controller.enqueue(encoder.encode(text));
        if ((controller.desiredSize ?? 0) < -MOST_WAITING) close();
      };
      const timer = setInterval(() => write(beat.text), beat.everyMs);
      release = () => {
        if (!open.delete(close)) return false;
        clearInterval(timer);
        signal.removeEventListener('abort', close);
        stop();
        return true;
      };
      open.add(close);
      signal.addEventListener('abort', close);
      write(`retry: 1000\n\n${beat.text}`);
      stop = follow((event) => write(toText(event)), close);
      if (signal.aborted) close();
    },
    // The reader has closed it already.
    cancel: () => void release(),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // Compression and buffering on the way would hold events back.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

function toText({ event, id, data }: StoryEvent): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
