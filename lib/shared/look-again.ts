/** Something that the newsroom does by itself. */
export interface Looking {
  /** Does what there is to do; true when there is more of it at once. */
  look(): Promise<boolean>;
  /** How long nothing may be missed, in milliseconds. */
  everyMs: number;
  onError(error: unknown): void;
}

/**
 * Looks for as long as the process runs, one look after the other, also when one fails: the database may be away for
 * a while. `wake` looks at once, or once more when a look is under way.
 */
export function lookAgain({ look, everyMs, onError }: Looking): { wake(): void; stop(): void } {
  let isOver = false;
  let isLooking = false;
  let isWoken = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lookOnce = async () => {
    try {
      return await look();
    } catch (error) {
      onError(error);
      return false;
    }
  };
  const run = async () => {
    isWoken = true;
    if (isLooking || isOver) return;
    clearTimeout(timer);
    isLooking = true;
    while (isWoken && !isOver) {
      isWoken = false;
      if (await lookOnce()) isWoken = true;
    }
    isLooking = false;
    if (!isOver) timer = setTimeout(() => void run(), everyMs).unref();
  };
  void run();
  return {
    wake: () => void run(),
    stop: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
