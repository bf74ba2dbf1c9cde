import type { RecoveredText } from './messages.ts';

/** What a tab has not been told to be committed, as the browser keeps it. */
export interface JournalledSteps {
  /** Names the entry: the client that made the steps. */
  clientId: string;
  articleId: string;
  personId: string;
  /** The text version that the steps are based on. */
  baseVersion: number;
  /** ProseMirror JSON. */
  steps: readonly unknown[];
  /** Words that were set aside, and that the server does not keep yet. */
  setAside: readonly RecoveredText[];
  /** ISO 8601 in UTC. */
  at: string;
}

/** The steps of one person in one article, by tab. */
export interface StepJournal {
  /** False when the browser cannot keep it. */
  write(entry: Omit<JournalledSteps, 'articleId' | 'personId'>): Promise<boolean>;
  remove(clientId: string): Promise<void>;
  /** The entries whose tabs are gone, oldest first; from now on they belong to this tab. */
  takeOver(): Promise<JournalledSteps[]>;
  /** Makes other tabs leave the entry of this client alone until `release`. */
  claim(clientId: string): Promise<boolean>;
  release(): void;
}

const STORE = 'steps';

/** The journal in the browser's IndexedDB; nobody else who uses the browser is offered a person's words. */
export function openStepJournal(articleId: string, personId: string): StepJournal {
  let opening: Promise<IDBDatabase> | null = null;
  const releases: (() => void)[] = [];
  const store = async (mode: IDBTransactionMode) => {
    opening ??= openDatabase();
    return (await opening).transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE);
  };
  const claim = async (clientId: string) => {
    const release = await holdLock(`nightdesk:client:${clientId}`);
    if (release) releases.push(release);
    return release !== null;
  };
  return {
    claim,
    async write(entry) {
      try {
        await finished((await store('readwrite')).put({ ...entry, articleId, personId }));
        return true;
      } catch {
        // Full, or switched off: the line about saving asks to leave the page open.
        opening = null;
        return false;
      }
    },
    async remove(clientId) {
      try {
        await finished((await store('readwrite')).delete(clientId));
      } catch {
        // What could not be written needs no removing; what stays is known as committed when it is replayed.
        opening = null;
      }
    },
    async takeOver() {
      const found = await readEntries(store);
      const mine = found.filter((entry) => entry.articleId === articleId && entry.personId === personId);
      const free = await Promise.all(mine.map(({ clientId }) => claim(clientId)));
      return mine.filter((_, index) => free[index]).sort((one, other) => one.at.localeCompare(other.at));
    },
    release() {
      for (const release of releases.splice(0)) release();
    },
  };
}

async function readEntries(store: (mode: IDBTransactionMode) => Promise<IDBObjectStore>) {
  try {
    return (await finished((await store('readonly')).getAll())) as JournalledSteps[];
  } catch {
    // A browser that keeps nothing has nothing to give back.
    return [];
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('nightdesk', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'clientId' });
  return finished(request);
}

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const { transaction } = request;
    // A write is kept once its transaction is complete, not before.
    if (transaction?.mode === 'readwrite') transaction.oncomplete = () => resolve(request.result);
    else request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    if (transaction) transaction.onabort = () => reject(transaction.error);
  });
}

// A lock ends with its tab, however that ends. Without https browsers have none: then every entry counts as left.
function holdLock(name: string): Promise<(() => void) | null> {
  if (!('locks' in navigator)) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock === null) return resolve(null);
      return new Promise<void>((release) => resolve(() => release()));
    });
  });
}
