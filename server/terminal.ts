const TICK_MS = 200;
const NAME_WIDTH = 14;
/** A step that is over sooner is not worth announcing where lines cannot be redrawn. */
const ANNOUNCE_AFTER_MS = 1500;

/** The part of a stream that the terminal needs. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** Whether a step went well, and what to say about it in a few words. */
export interface Verdict {
  readonly isGood: boolean;
  readonly words: string;
}

/** What people at the terminal see. Everything else goes to the log. */
export interface Terminal {
  /** A line of the result: what the command was run for. */
  result(text: string): void;
  /** A line about what is going on. */
  note(text: string): void;
  /** A line about what went wrong, and what to do next. */
  complain(text: string): void;
  /**
   * Shows a step while it runs and how long it took. `doing` says what takes time, for slow ones. A step that
   * throws is marked so, and its error goes on; `judge` says the same of one that does not throw.
   */
  step<T>(name: string, doing: string, work: () => Promise<T>, judge?: (value: T) => Verdict): Promise<T>;
}

export interface TerminalOptions {
  readonly result: Output;
  readonly note: Output;
  readonly complain: Output;
  readonly nowMs: () => number;
}

/** The terminal on the given streams: lively when the notes go to a TTY, plain lines otherwise. */
export function createTerminal({ result, note, complain, nowMs }: TerminalOptions): Terminal {
  const line = (output: Output) => (text: string) => void output.write(`${text}\n`);
  return {
    result: line(result),
    note: line(note),
    complain: line(complain),
    async step(name, doing, work, judge) {
      const startedMs = nowMs();
      const clear = note.isTTY ? animate(note, name, doing, startedMs, nowMs) : announce(note, name, doing);
      const finish = ({ isGood, words }: Verdict) => {
        clear();
        const took = formatDuration(nowMs() - startedMs);
        note.write(
          `${`${isGood ? '✓' : '✗'} ${name.padEnd(NAME_WIDTH)} ${took.padEnd(12)} ${words}`.trimEnd()}\n`,
        );
      };
      try {
        const value = await work();
        finish(judge ? judge(value) : { isGood: true, words: '' });
        return value;
      } catch (error) {
        finish({ isGood: false, words: '' });
        throw error;
      }
    },
  };
}

function animate(
  note: Output,
  name: string,
  doing: string,
  startedMs: number,
  nowMs: () => number,
): () => void {
  const draw = () =>
    note.write(
      `\r\x1b[K… ${name.padEnd(NAME_WIDTH)} ${doing}, ${Math.round((nowMs() - startedMs) / 1000)} s`,
    );
  draw();
  const timer = setInterval(draw, TICK_MS);
  return () => {
    clearInterval(timer);
    note.write('\r\x1b[K');
  };
}

function announce(note: Output, name: string, doing: string): () => void {
  const timer = setTimeout(() => note.write(`… ${name.padEnd(NAME_WIDTH)} ${doing}\n`), ANNOUNCE_AFTER_MS);
  return () => clearTimeout(timer);
}

/** A length of time for people: `0.4 s`, `12.3 s`, `2 min 5 s`. */
export function formatDuration(ms: number): string {
  const tenths = Math.round(ms / 100) / 10;
  if (tenths < 60) return `${tenths.toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** The terminal of this process. With `resultsOnly`, standard output holds results alone and can be piped on. */
export function openTerminal({ resultsOnly }: { resultsOnly: boolean }): Terminal {
  return createTerminal({
    result: process.stdout,
    note: resultsOnly ? process.stderr : process.stdout,
    complain: process.stderr,
    nowMs: () => performance.now(),
  });
}
