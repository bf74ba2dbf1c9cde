import type { JournalHead, StepRecord } from './journal-change.ts';

/** An entry's head as it is kept. */
export interface KeptHead extends JournalHead {
  clientId: string;
  articleId: string;
  personId: string;
}

/** Steps of an entry as they are kept, found by client and number. */
export interface KeptSteps extends StepRecord {
  clientId: string;
}

export interface JournalStores {
  heads: IDBObjectStore;
  steps: IDBObjectStore;
}

/** The database of all entries in this browser. */
export interface JournalDatabase {
  /** Makes the changes that `change` asks for, all or none; true once they are on the disk. */
  change(change: (stores: JournalStores) => void): Promise<boolean>;
  /** What `read` finds, or null when the browser does not give it. */
  look<T>(read: (stores: JournalStores) => Promise<T>): Promise<T | null>;
}

/** Opens the database when it is first used, and again after it was closed or taken away. */
export function openJournalDatabase(): JournalDatabase {
  let opening: Promise<IDBDatabase> | null = null;
  const forget = () => {
    opening = null;
  };
  const begin = async (mode: IDBTransactionMode) => {
    opening ??= openDatabase(forget);
    return (await opening).transaction(['heads', 'steps'], mode, { durability: 'strict' });
  };
  return {
    async change(change) {
      try {
        const transaction = await begin('readwrite');
        change(storesOf(transaction));
        await completed(transaction);
        return true;
      } catch {
        // Full, or switched off: the line about saving asks to leave the page open.
        forget();
        return false;
      }
    },
    async look(read) {
      try {
        return await read(storesOf(await begin('readonly')));
      } catch {
        // A browser that keeps nothing has nothing to give back.
        forget();
        return null;
      }
    },
  };
}

/** Everything of one client, or what has a number below `end`. */
export function stepsOf(clientId: string, end = Number.POSITIVE_INFINITY): IDBKeyRange {
  return IDBKeyRange.bound([clientId, 0], [clientId, end], false, true);
}

/** The result of a request that only reads, or that opens. */
export function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Resolves when what a transaction wrote is kept: that is when it is complete, not before. */
export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

function storesOf(transaction: IDBTransaction): JournalStores {
  return { heads: transaction.objectStore('heads'), steps: transaction.objectStore('steps') };
}

async function openDatabase(onClosed: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open('nightdesk-journal', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('heads', { keyPath: 'clientId' });
    request.result.createObjectStore('steps', { keyPath: ['clientId', 'last'] });
  };
  const database = await finished(request);
  database.onclose = onClosed;
  // A later build in another tab may change the stores; it must not wait for this tab to end.
  database.onversionchange = () => {
    database.close();
    onClosed();
  };
  return database;
}
