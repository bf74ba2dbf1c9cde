import type { EventEmitter } from 'node:events';

const REPEAT_AFTER_MS = 1000;

/** How this process is told to end. */
export interface StopRequest {
  /** Aborted at the first request; the reason is a `Stopped`. */
  readonly stop: AbortSignal;
  /** Aborted when it is asked again: whatever still waits should be cut off. */
  readonly hurry: AbortSignal;
}

/** Thrown out of work that was given up because the process is to end. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  constructor() {
    super('This process was asked to stop.');
  }
}

/**
 * Listens for Ctrl-C, SIGTERM, a closing terminal, and the end of the process that started this one.
 *
 * @param nowMs a clock: one Ctrl-C arrives several times at once, from the terminal, from npm and from the bootstrap
 * @param source what emits signals, and `disconnect` when the channel to the bootstrap closes
 */
export function listenForStop(nowMs: () => number, source: EventEmitter = process): StopRequest {
  const stop = new AbortController();
  const hurry = new AbortController();
  let askedMs = 0;
  const ask = () => {
    if (!stop.signal.aborted) {
      askedMs = nowMs();
      stop.abort(new Stopped());
    } else if (nowMs() - askedMs >= REPEAT_AFTER_MS) {
      hurry.abort(new Stopped());
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) source.on(signal, ask);
  source.once('disconnect', ask);
  return { stop: stop.signal, hurry: hurry.signal };
}

/** Waits for work, but no longer than until a signal is aborted, whose reason is then thrown. */
export async function unless<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
