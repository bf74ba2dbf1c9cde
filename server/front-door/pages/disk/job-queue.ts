type Job = () => Promise<void>;

/** Does one job after another, urgent ones first, so that no two touch the same files at a time. */
export class JobQueue {
  readonly #urgent: Job[] = [];
  readonly #soon: Job[] = [];
  #waiting: Job[] = [];
  #at = 0;
  #running: Promise<void> | null = null;

  get length(): number {
    return this.#waiting.length - this.#at;
  }

  /** Resolves when the job is done; rejects when it failed. */
  run(job: Job): Promise<void> {
    return this.#add(this.#waiting, job);
  }

  /** The same before those that may wait. */
  runSoon(job: Job): Promise<void> {
    return this.#add(this.#soon, job);
  }

  /** The same before all others that wait. */
  runFirst(job: Job): Promise<void> {
    return this.#add(this.#urgent, job);
  }

  #add(line: Job[], job: Job): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    line.push(() => job().then(resolve, reject));
    this.#running ??= this.#work();
    return promise;
  }

  async #work(): Promise<void> {
    // Whoever adds several in a row finds them all in the queue before the first begins.
    await null;
    for (let next = this.#next(); next; next = this.#next()) await next();
    this.#running = null;
  }

  #next(): Job | undefined {
    const urgent = this.#urgent.shift() ?? this.#soon.shift();
    if (urgent !== undefined) return urgent;
    const next = this.#waiting[this.#at];
    this.#at += 1;
    if (next !== undefined) return next;
    this.#waiting = [];
    this.#at = 0;
    return undefined;
  }
}
