import { holdClient } from './client-lock.ts';
import { moveEarlierEntries } from './earlier-journal.ts';
import { type JournalChange, stepsFrom } from './journal-change.ts';
import {
  finished,
  type JournalStores,
  type KeptHead,
  type KeptSteps,
  openJournalDatabase,
  stepsOf,
} from './journal-database.ts';
import type { RecoveredText } from './messages.ts';

/** What a tab had not been told to be committed when it ended. */
export interface JournalledSteps {
  /** Names the entry: the client that made the steps. */
  clientId: string;
  /** The text version that the steps are based on. */
  baseVersion: number;
  /** ProseMirror JSON. */
  steps: readonly unknown[];
  /** Words that were set aside, and that the server did not keep yet. */
  setAside: readonly RecoveredText[];
  /** ISO 8601 in UTC. */
  at: string;
}

/** The unconfirmed steps of one person in one article, by tab. */
export interface StepJournal {
  /** Changes a client's entry and lets go of those of `replaced`, all at once. False when the browser cannot. */
  write(clientId: string, change: JournalChange, replaced: readonly string[]): Promise<boolean>;
  remove(clientIds: readonly string[]): Promise<void>;
  /** The entries whose tabs are gone, oldest first; from now on they belong to this tab. */
  takeOver(): Promise<JournalledSteps[]>;
  /** Makes other tabs leave the entry of this client alone until `release`. */
  claim(clientId: string): Promise<boolean>;
  release(): void;
}

/** The journal in the browser's IndexedDB; nobody else who uses the browser is offered a person's words. */
export function openStepJournal(articleId: string, personId: string): StepJournal {
  const database = openJournalDatabase();
  const held = new Map<string, () => void>();

  const claim = async (clientId: string) => {
    if (held.has(clientId)) return true;
    const release = await holdClient(clientId);
    if (release) held.set(clientId, release);
    return release !== null;
  };
  const write: StepJournal['write'] = (clientId, { head, dropBefore, records }, replaced) =>
    database.change((stores) => {
      if (dropBefore > 0) stores.steps.delete(stepsOf(clientId, dropBefore));
      for (const record of records) stores.steps.put({ ...record, clientId } satisfies KeptSteps);
      if (head) stores.heads.put({ ...head, clientId, articleId, personId } satisfies KeptHead);
      else abortUnlessThere(stores, clientId);
      for (const other of replaced) removeEntry(stores, other);
    });
  const clientsLeft = async () => {
    const heads = await database.look(({ heads }) => finished<KeptHead[]>(heads.getAll()));
    const mine = heads?.filter((head) => head.articleId === articleId && head.personId === personId);
    return mine?.map(({ clientId }) => clientId) ?? [];
  };
  // Read only once it is held: until then its tab may still change it.
  const take = async (clientId: string) =>
    (await claim(clientId)) ? await database.look((stores) => readEntry(stores, clientId)) : null;
  return {
    claim,
    write,
    async remove(clientIds) {
      // What could not be written needs no removing; what stays is known as committed when it is replayed.
      await database.change((stores) => {
        for (const clientId of clientIds) removeEntry(stores, clientId);
      });
    },
    async takeOver() {
      await moveEarlierEntries({ articleId, personId, claim, write, clientsLeft });
      const taken = await Promise.all((await clientsLeft()).map(take));
      const entries = taken.filter((entry) => entry !== null);
      return entries.sort((one, other) => one.at.localeCompare(other.at));
    },
    release() {
      for (const release of held.values()) release();
      held.clear();
    },
  };
}

// Steps without a head would be found by nobody: then all of it has to be written.
function abortUnlessThere({ heads }: JournalStores, clientId: string): void {
  const counting = heads.count(clientId);
  counting.onsuccess = () => counting.result === 0 && heads.transaction.abort();
}

function removeEntry({ heads, steps }: JournalStores, clientId: string): void {
  heads.delete(clientId);
  steps.delete(stepsOf(clientId));
}

async function readEntry(stores: JournalStores, clientId: string): Promise<JournalledSteps | null> {
  const [head, records] = await Promise.all([
    finished<KeptHead | undefined>(stores.heads.get(clientId)),
    finished<KeptSteps[]>(stores.steps.getAll(stepsOf(clientId))),
  ]);
  if (head === undefined) return null;
  const { baseVersion, first, setAside, at } = head;
  return { clientId, baseVersion, steps: stepsFrom(first, records), setAside, at };
}
