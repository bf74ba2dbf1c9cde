/** There is so much to do that this was not even begun. */
export class TooBusyError extends Error {
  override readonly name = 'TooBusyError';
}

interface Turns {
  /** How many run at the same time. */
  atOnce: number;
  /** How many may wait for that; without it, any number. */
  waiting?: number;
}

/** Lets work run a few at a time, the others in the order in which they came. Throws TooBusyError when the queue is full. */
export function inTurns({ atOnce, waiting = Number.POSITIVE_INFINITY }: Turns) {
  let running = 0;
  const queue: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running < atOnce) running += 1;
    else if (queue.length >= waiting) throw new TooBusyError('Too much of this is asked for at once.');
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      // The place passes straight to the next in line, so nobody can slip in between.
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
