import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** The size in bytes of each record that the page wrote into IndexedDB. */
    journalWrites: number[];
  }
}

/** How many unconfirmed steps the browser keeps, of all clients. */
export function keptSteps(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const finished = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await finished(indexedDB.open('nightdesk-journal'));
    const store = database.transaction('steps').objectStore('steps');
    const records = await finished<{ steps: unknown[] }[]>(store.getAll());
    database.close();
    return records.flatMap(({ steps }) => steps).length;
  });
}

/** Makes the page note in `window.journalWrites` what it writes; to be called before it is loaded. */
export async function countJournalWrites(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.journalWrites = [];
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      window.journalWrites.push(JSON.stringify(args[0]).length);
      return put.apply(this, args);
    };
  });
}

/** Leaves unconfirmed text in the browser as builds before December 2026 did, from another page of the newsroom. */
export async function leaveEarlierEntry(page: Page, entry: object): Promise<void> {
  await page.evaluate(async (record) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('nightdesk', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('steps', { keyPath: 'clientId' });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction('steps', 'readwrite');
    transaction.objectStore('steps').put(record);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, entry);
}
