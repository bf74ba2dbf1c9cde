import type { Logger } from 'pino';

/** What has been opened, to be closed in the opposite order. */
export interface Closers {
  add(name: string, close: () => Promise<unknown>): void;
  /** Closes everything; one that fails is logged and does not keep the others open. */
  closeAll(log: Logger): Promise<void>;
}

export function openClosers(): Closers {
  const opened: { name: string; close: () => Promise<unknown> }[] = [];
  return {
    add: (name, close) => void opened.push({ name, close }),
    closeAll: async (log) => {
      for (let last = opened.pop(); last; last = opened.pop()) {
        await last
          .close()
          .catch((error: unknown) => log.error({ err: error }, `${last?.name} did not close in order`));
      }
    },
  };
}
