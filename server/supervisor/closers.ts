/** What has been opened, to be closed in the opposite order. */
export interface Closers {
  add(name: string, close: () => Promise<unknown>): void;
  /** Closes everything; one that fails is reported and does not keep the others open. */
  closeAll(report: (name: string, error: unknown) => void): Promise<void>;
}

export function openClosers(): Closers {
  const opened: { name: string; close: () => Promise<unknown> }[] = [];
  return {
    add: (name, close) => void opened.push({ name, close }),
    closeAll: async (report) => {
      for (let last = opened.pop(); last; last = opened.pop()) {
        const { name, close } = last;
        await close().catch((error: unknown) => report(name, error));
      }
    },
  };
}
