type Job = () => Promise<void>;

/** Does one job after another, urgent ones first, so that no two touch the same file at a time. */
export class JobQueue {
  readonly #urgent: Job[] = [];
  readonly #waiting: Job[] = [];
  readonly #most: number;
  #running: Promise<void> | null = null;

  /** `most`: how many jobs that can be left out may wait. */
  constructor(most: number) {
    this.#most = most;
  }

  /** A job that sees to its own failures, and that is left out, with false, when too many wait. */
  offer(job: Job): boolean {
    if (this.#waiting.length >= this.#most) return false;
    void this.#add(this.#waiting, job);
    return true;
  }

  /** Resolves when the job is done; rejects when it failed. */
  run(job: Job): Promise<void> {
    return this.#add(this.#waiting, job);
  }

  /** The same before all others that wait. */
  runFirst(job: Job): Promise<void> {
    return this.#add(this.#urgent, job);
  }

  /** Resolves when nothing waits any more. */
  async settle(): Promise<void> {
    while (this.#running !== null) await this.#running;
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
    return this.#urgent.shift() ?? this.#waiting.shift();
  }
}
