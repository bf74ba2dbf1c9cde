import { inRecords } from './journal-change.ts';
import { completed, finished } from './journal-database.ts';
import type { JournalledSteps, StepJournal } from './step-journal.ts';

/** An entry as builds before December 2026 kept it: one record, written anew with each keystroke. */
interface EarlierEntry extends JournalledSteps {
  articleId: string;
  personId: string;
}

export interface Moving {
  articleId: string;
  personId: string;
  claim: StepJournal['claim'];
  write: StepJournal['write'];
  /** The clients of this person in this article that have an entry already. */
  clientsLeft(): Promise<string[]>;
}

/**
 * Moves what a tab of an earlier build left into the journal as it is now. A tab of that build that is still open
 * keeps its entry. Ended half-way, it is done again: an entry that has been moved is only removed.
 */
export async function moveEarlierEntries(moving: Moving): Promise<void> {
  const database = await openEarlier();
  if (database === null) return;
  try {
    const moved = new Set(await moving.clientsLeft());
    for (const clientId of await clientsOf(database, moving)) {
      if (await moving.claim(clientId)) await moveEntry(database, clientId, moved, moving);
    }
  } catch {
    // What this browser does not give now stays where it is for the next visit.
  } finally {
    database.close();
  }
}

async function clientsOf(database: IDBDatabase, { articleId, personId }: Moving): Promise<string[]> {
  const all = await finished<EarlierEntry[]>(storeOf(database, 'readonly').getAll());
  const mine = all.filter((entry) => entry.articleId === articleId && entry.personId === personId);
  return mine.map(({ clientId }) => clientId);
}

async function moveEntry(
  database: IDBDatabase,
  clientId: string,
  moved: ReadonlySet<string>,
  { write }: Moving,
): Promise<void> {
  // Only now that it is held nobody changes it.
  const entry = await finished<EarlierEntry | undefined>(storeOf(database, 'readonly').get(clientId));
  if (entry === undefined) return;
  const { baseVersion, steps, setAside, at } = entry;
  const head = { baseVersion, setAside, at, first: 0 };
  const change = { head, dropBefore: Number.POSITIVE_INFINITY, records: inRecords(steps, 0) };
  if (!moved.has(clientId) && !(await write(clientId, change, []))) return;
  const store = storeOf(database, 'readwrite');
  store.delete(clientId);
  await completed(store.transaction);
}

// Null where there is none: it is not made, so that an earlier build finds what it expects.
async function openEarlier(): Promise<IDBDatabase | null> {
  try {
    const request = indexedDB.open('nightdesk', 1);
    request.onupgradeneeded = () => request.transaction?.abort();
    return await finished(request);
  } catch {
    return null;
  }
}

function storeOf(database: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore {
  return database.transaction('steps', mode, { durability: 'strict' }).objectStore('steps');
}
