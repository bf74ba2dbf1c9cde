/** Which addresses stand under which keys. */
export class KeyIndex {
  readonly #addresses = new Map<string, Set<string>>();

  add(address: string, keys: readonly string[]): void {
    for (const key of keys) {
      const under = this.#addresses.get(key);
      if (under === undefined) this.#addresses.set(key, new Set([address]));
      else under.add(address);
    }
  }

  remove(address: string, keys: readonly string[]): void {
    for (const key of keys) {
      const under = this.#addresses.get(key);
      if (under === undefined) continue;
      under.delete(address);
      if (under.size === 0) this.#addresses.delete(key);
    }
  }

  /** The addresses under any of some keys. */
  under(keys: Iterable<string>): Set<string> {
    const found = new Set<string>();
    for (const key of keys) for (const address of this.#addresses.get(key) ?? []) found.add(address);
    return found;
  }
}
