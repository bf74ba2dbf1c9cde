import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';
import type { PageFacts } from '#server/front-door/pages/kept-page.ts';
import { codeOf } from '#server/process/operator-error.ts';

/** A page on disk, as the journal has it. */
export interface Record {
  readonly facts: PageFacts;
  /** Of all its files. */
  readonly bytes: number;
  readonly isFresh: boolean;
}

/** A line: the headers that many pages share, a page that is about to be written, or one that has left its place. */
type Line =
  | { head: readonly string[]; id: number }
  | { page: Omit<PageFacts, 'head' | 'status'>; head: number; bytes: number }
  | { left: string; to: 'aside' | 'nowhere' };

/**
 * What is on disk, as lines that are only added to. A page is announced before its files are put in place: a crash leaves
 * an announcement without files, which does no harm, and never a file that no purge would find.
 */
export class Journal {
  readonly #file: string;
  readonly #heads = new Map<string, number>();
  #lines = 0;
  readonly #pending: string[] = [];
  /** What is being written, and what will be when that is done. */
  #writing: Promise<void> = Promise.resolve();
  #flushing: Promise<void> | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  /** How many lines it has, most of which time has overtaken if this is much more than there are pages. */
  get lines(): number {
    return this.#lines;
  }

  /** Reads it from the start. What cannot be read is as if it were not there. */
  async read(): Promise<Map<string, Record>> {
    const records = new Map<string, Record>();
    const heads: (readonly string[])[] = [];
    for (const text of await linesOf(this.#file)) {
      const line = parse(text);
      if (line !== null) apply(line, records, heads);
    }
    return records;
  }

  /** Begins it anew with these pages. */
  async rewrite(records: Iterable<Record>): Promise<void> {
    this.#heads.clear();
    const lines: string[] = [];
    for (const record of records) {
      lines.push(...this.#announcement(record.facts, record.bytes));
      if (!record.isFresh) lines.push(write({ left: record.facts.address, to: 'aside' }));
    }
    const draft = `${this.#file}.draft`;
    await writeFile(draft, lines.join(''));
    await rename(draft, this.#file);
    this.#lines = lines.length;
  }

  announce(facts: PageFacts, bytes: number): Promise<void> {
    return this.#append(this.#announcement(facts, bytes));
  }

  /** Pages were moved aside, or deleted. */
  noteLeft(addresses: readonly string[], to: 'aside' | 'nowhere'): Promise<void> {
    return this.#append(addresses.map((left) => write({ left, to })));
  }

  /** Lines that come while others are being written are written together. */
  #append(lines: readonly string[]): Promise<void> {
    this.#lines += lines.length;
    this.#pending.push(...lines);
    this.#flushing ??= this.#flush();
    return this.#flushing;
  }

  async #flush(): Promise<void> {
    await this.#writing.catch(() => undefined);
    const text = this.#pending.join('');
    this.#pending.length = 0;
    this.#flushing = null;
    this.#writing = appendFile(this.#file, text);
    await this.#writing;
  }

  #announcement({ head, status: _always200, ...page }: PageFacts, bytes: number): string[] {
    const text = head.join('\n');
    const known = this.#heads.get(text);
    if (known !== undefined) return [write({ page, head: known, bytes })];
    const id = this.#heads.size;
    this.#heads.set(text, id);
    return [write({ head, id }), write({ page, head: id, bytes })];
  }
}

function write(line: Line): string {
  return `${JSON.stringify(line)}\n`;
}

function parse(text: string): Line | null {
  try {
    return JSON.parse(text);
  } catch {
    // The end of a line that a crash cut off.
    return null;
  }
}

function apply(line: Line, records: Map<string, Record>, heads: (readonly string[])[]): void {
  if ('page' in line) {
    const head = heads[line.head];
    const { address } = line.page;
    records.delete(address);
    if (head) {
      records.set(address, { facts: { ...line.page, status: 200, head }, bytes: line.bytes, isFresh: true });
    }
  } else if ('id' in line) {
    heads[line.id] = line.head;
  } else {
    const record = records.get(line.left);
    if (line.to === 'nowhere') records.delete(line.left);
    else if (record) records.set(line.left, { ...record, isFresh: false });
  }
}

async function linesOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n');
}
