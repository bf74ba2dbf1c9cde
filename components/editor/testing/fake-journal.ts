import { type JournalChange, type JournalHead, stepsFrom } from '#components/editor/collab/journal-change.ts';
import type { JournalledSteps, StepJournal } from '#components/editor/collab/step-journal.ts';

interface Entry {
  head: JournalHead;
  /** Steps by the number of the last of them, as IndexedDB keeps them. */
  records: Map<number, readonly unknown[]>;
}

/** Journals of one browser, which outlive its tabs. */
export class FakeJournal {
  readonly entries = new Map<string, Entry>();
  readonly claimed = new Set<string>();
  /** Every change that was made, oldest first. */
  readonly changes: JournalChange[] = [];
  isFull = false;
  /** Whatever is written waits for this, as for a slow disk. */
  disk = Promise.resolve();

  /** The journal as one tab has it. */
  ofTab(): StepJournal {
    return {
      claim: async (clientId) => !!this.claimed.add(clientId),
      write: async (clientId, change, replaced) => {
        await this.disk;
        return this.#write(clientId, change, replaced);
      },
      remove: async (clientIds) => {
        for (const clientId of clientIds) this.entries.delete(clientId);
      },
      takeOver: async () => {
        const left = this.left().filter(({ clientId }) => !this.claimed.has(clientId));
        for (const { clientId } of left) this.claimed.add(clientId);
        return left;
      },
      release: () => {},
    };
  }

  /** What the entries say. */
  left(): JournalledSteps[] {
    return [...this.entries].map(([clientId, { head, records }]) => {
      const inOrder = [...records].sort(([one], [other]) => one - other);
      const steps = stepsFrom(
        head.first,
        inOrder.map(([last, some]) => ({ last, steps: some })),
      );
      return { clientId, baseVersion: head.baseVersion, setAside: head.setAside, at: head.at, steps };
    });
  }

  /** As a crash does it: the tabs are gone, their entries are not. */
  crash(): void {
    this.claimed.clear();
  }

  /** Takes everything away, as a browser does when somebody clears what sites keep. */
  clear(): void {
    this.entries.clear();
  }

  #write(clientId: string, change: JournalChange, replaced: readonly string[]): boolean {
    const entry = this.entries.get(clientId);
    const head = change.head ?? entry?.head;
    if (this.isFull || head === undefined) return false;
    const records = new Map([...(entry?.records ?? [])].filter(([last]) => last >= change.dropBefore));
    // Through JSON, as into a database: nothing is shared with the tab.
    for (const { last, steps } of change.records) records.set(last, JSON.parse(JSON.stringify(steps)));
    this.entries.set(clientId, { head, records });
    for (const other of replaced) this.entries.delete(other);
    this.changes.push(change);
    return true;
  }
}
