/** What a change makes outdated. */
export interface Purge {
  /** Of the pages that show something of it. */
  readonly keys: readonly string[];
  /** Something left the site: not even a copy for bad times may stay. */
  readonly isTakedown: boolean;
}
