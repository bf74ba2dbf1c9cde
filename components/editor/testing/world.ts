import type { Article } from '#components/editor/article.ts';
import { Autosaver } from '#components/editor/working-copy/autosaver.ts';
import {
  type JournalEntry,
  type JournalStorage,
  openJournal,
} from '#components/editor/working-copy/journal.ts';
import type { Recovery } from '#components/editor/working-copy/recover.ts';
import type { Save, SaveAnswer } from '#components/editor/working-copy/save-request.ts';

/** One PATCH as the server would see it; `answer` decides what comes back. */
export interface Request extends Save {
  answer(answer: SaveAnswer): Promise<void>;
}

/** A browser's storage in memory; `isFull` makes it refuse to write. */
export class FakeStorage implements JournalStorage {
  isFull = false;
  readonly entries = new Map<string, string>();
  get length() {
    return this.entries.size;
  }
  key(index: number) {
    return [...this.entries.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.entries.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.entries.set(key, value);
  }
  removeItem(key: string) {
    this.entries.delete(key);
  }
}

let ids = 0;

/** A tab with one article open, in which the test says when time passes and what the server answers. */
export class World {
  now = Date.UTC(2026, 10, 22, 14, 2, 0);
  readonly requests: Request[] = [];
  readonly storage: FakeStorage;
  readonly saver: Autosaver;
  readonly recovery: Recovery;
  #timers: { at: number; task: () => void }[] = [];

  constructor(article: Article, storage = new FakeStorage()) {
    this.storage = storage;
    this.saver = new Autosaver(article, {
      now: () => this.now,
      random: () => 0.5,
      newId: () => `tab-${++ids}`,
      schedule: (task, delayMs) => this.#schedule(task, delayMs),
      save: (save) => this.#receive(save),
      journal: openJournal(storage, 'ada', article.id),
    });
    this.recovery = this.saver.start();
  }

  /** What the journal holds now. */
  journal(): JournalEntry[] {
    return openJournal(this.storage, 'ada', this.saver.read().base.id).read();
  }

  /** Lets milliseconds pass, running what falls due in its order. */
  wait(ms: number): void {
    const end = this.now + ms;
    for (let next = this.#nextTimer(end); next !== undefined; next = this.#nextTimer(end)) {
      this.now = next.at;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      next.task();
    }
    this.now = end;
  }

  /** The one request that has been sent last. */
  lastRequest(): Request {
    const request = this.requests.at(-1);
    if (request === undefined) throw new Error('nothing has been sent');
    return request;
  }

  #nextTimer(end: number) {
    return this.#timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
  }

  #schedule(task: () => void, delayMs: number) {
    const timer = { at: this.now + delayMs, task };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  #receive(save: Save): Promise<SaveAnswer> {
    return new Promise((resolve) => {
      const answer = async (given: SaveAnswer) => {
        resolve(given);
        // The saver goes on after the promise; one turn of the queue lets it.
        await new Promise((next) => setImmediate(next));
      };
      this.requests.push({ ...save, answer });
    });
  }
}
