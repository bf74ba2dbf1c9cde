import type { FieldChanges } from './fields.ts';

/** The part of the browser's storage that a journal needs. */
export type JournalStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Unsaved text as kept in this browser. */
export interface JournalEntry {
  /** Names the entry; the id of the tab that wrote it. */
  id: string;
  /** The version of the fields that these were written on. */
  fieldsVersion: number;
  /** ISO 8601 in UTC. */
  writtenAt: string;
  changes: FieldChanges;
  /** True for text that somebody decided against: shown to be copied, never restored by itself. */
  isSetAside: boolean;
}

export interface Journal {
  /** Keeps the entry, in place of one with the same id. False when the browser has no room for it. */
  write(entry: JournalEntry): boolean;
  remove(id: string): void;
  /** What earlier visits left, newest first. */
  read(): JournalEntry[];
}

/** The journal of one person's work on one article: nobody else who uses this browser gets to see it. */
export function openJournal(storage: JournalStorage, personId: string, articleId: string): Journal {
  const prefix = `nightdesk:unsaved:${personId}:${articleId}:`;
  return {
    write(entry) {
      try {
        storage.setItem(prefix + entry.id, JSON.stringify(entry));
        return true;
      } catch {
        // Full, or switched off: the caller tells the person to keep the page open.
        return false;
      }
    },
    remove(id) {
      storage.removeItem(prefix + id);
    },
    read() {
      const entries = keysOf(storage)
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => readEntry(storage.getItem(key)));
      return entries.sort((one, other) => other.writtenAt.localeCompare(one.writtenAt));
    },
  };
}

function keysOf(storage: JournalStorage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
}

// Anything may stand in a browser's storage; what is not an entry is left alone.
function readEntry(text: string | null): JournalEntry[] {
  try {
    const entry: unknown = JSON.parse(text ?? 'null');
    return isEntry(entry) ? [entry] : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<JournalEntry>;
  return (
    typeof entry.id === 'string' &&
    typeof entry.fieldsVersion === 'number' &&
    typeof entry.writtenAt === 'string' &&
    typeof entry.changes === 'object' &&
    entry.changes !== null
  );
}
