/** What the door has done with reader pages since it started; plain numbers, since they are counted for each hit. */
export class Counts {
  /** Answers from what is kept and good, by status class: 2xx, 3xx, 4xx. */
  readonly hits = [0, 0, 0, 0, 0, 0];
  /** Answers that were rendered for. */
  misses = 0;
  /** Answers from the last good copy. */
  stale = 0;
  /** Answers that nothing could be shown for. */
  errors = 0;
  renders = 0;
  failedRenders = 0;
  /** Renderings that were not kept, for whatever reason. */
  refused = 0;
  purges = 0;
  purgedPages = 0;
  takedowns = 0;

  hit(status: number): void {
    const group = Math.floor(status / 100);
    this.hits[group] = (this.hits[group] ?? 0) + 1;
  }
}
