import type { Article } from '#components/editor/article.ts';
import { differingFields, fieldsOf } from './fields.ts';
import type { JournalEntry } from './journal.ts';

/** What to do with the journal when an article is opened. */
export interface Recovery {
  /** Changes on this very version that go back into the text at once; null when there are none. */
  restored: JournalEntry | null;
  /** Texts on other versions, or set aside before, for a person to take or leave. Newest first. */
  offered: readonly JournalEntry[];
  /** Ids of entries whose text is in the article already. */
  done: readonly string[];
}

/** Sorts what the journal holds against the article as the server has it. Nothing that differs is dropped. */
export function recover(article: Article, entries: readonly JournalEntry[]): Recovery {
  const saved = fieldsOf(article);
  const isDone = (entry: JournalEntry) => differingFields(entry.changes, saved).length === 0;
  const open = entries.filter((entry) => !isDone(entry));
  const restored =
    open.find((entry) => !entry.isSetAside && entry.fieldsVersion === article.fieldsVersion) ?? null;
  return {
    restored,
    offered: open.filter((entry) => entry !== restored),
    done: entries.filter(isDone).map((entry) => entry.id),
  };
}
