import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageFacts } from '#server/front-door/pages/kept-page.ts';
import { codeOf } from '#server/process/operator-error.ts';

/** What a web server in front reaches without asking the door: the live pages, by way of the link `open`. */
export class Reach {
  readonly #link: string;
  #isOpen: boolean | null = null;
  /** By address, when each live page was rendered; the oldest first. */
  readonly #renderedMs = new Map<string, number>();

  constructor(folder: string) {
    this.#link = join(folder, 'open');
  }

  /** Lets it in. */
  async open(): Promise<void> {
    if (this.#isOpen === true) return;
    await symlink('live', this.#link, 'junction').catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    this.#isOpen = true;
  }

  /** Keeps it out, from all pages at once. */
  async shut(): Promise<void> {
    if (this.#isOpen === false) return;
    await rm(this.#link, { force: true });
    this.#isOpen = false;
  }

  /** A page has come within reach. */
  note({ address, renderedAtMs }: PageFacts): void {
    this.#renderedMs.delete(address);
    this.#renderedMs.set(address, renderedAtMs);
  }

  forget(address: string): void {
    this.#renderedMs.delete(address);
  }

  forgetAll(): void {
    this.#renderedMs.clear();
  }

  /** Whether a page is within reach that was rendered before. */
  has(address: string, beforeMs: number): boolean {
    return (this.#renderedMs.get(address) ?? beforeMs) < beforeMs;
  }

  /** The addresses of all such pages. */
  olderThan(beforeMs: number): string[] {
    const old: string[] = [];
    for (const [address, renderedMs] of this.#renderedMs) {
      if (renderedMs >= beforeMs) break;
      old.push(address);
    }
    return old;
  }
}
