import 'server-only';
import type { StoryEvent } from '#lib/collab/story-stream.ts';

const BEAT_MS = 15_000;

type Follow = (send: (event: StoryEvent) => void, end: () => void) => () => void;

// An open stream would keep the process from ending: on SIGTERM all of them are closed, and rooms connect again.
const open = new Set<() => void>();
process.once('SIGTERM', () => {
  for (const close of open) close();
});

/** A response of server-sent events (WHATWG HTML) that lasts as long as the reader stays. */
export function eventStream(signal: AbortSignal, follow: Follow): Response {
  const encoder = new TextEncoder();
  let close = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      let stop = () => {};
      const beat = setInterval(() => write(':\n\n'), BEAT_MS);
      close = () => {
        if (!open.delete(close)) return;
        clearInterval(beat);
        stop();
        controller.close();
      };
      open.add(close);
      signal.addEventListener('abort', close);
      write('retry: 1000\n\n');
      stop = follow((event) => write(toText(event)), close);
    },
    cancel: () => close(),
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
