import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Terminal } from '#server/terminal.ts';

/** A command that was typed wrongly; the message says what to type instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a command has at hand while it runs, with the newsroom's database open. */
export interface Desk {
  readonly terminal: Terminal;
  /** Where file names start from. */
  readonly startedFrom: string;
}

/** Does what was asked for; resolves with the exit code. */
export type Work = (desk: Desk) => Promise<number>;

/** One command of `npm run desk --`. */
export interface DeskCommand {
  /** As typed, such as `people add`. */
  readonly name: string;
  /** What follows the name. */
  readonly usage: string;
  readonly summary: string;
  /** Reads the arguments before anything is opened. Throws `UsageError`. */
  read(args: readonly string[]): Work;
}

/** The arguments of a command by Node's `parseArgs`, strictly. Throws `UsageError`. */
export function readArguments<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
  allowPositionals = false,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals, strict: true });
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${sentence?.replace(/\.$/, '')}.`);
  }
}

/** The value of an option that must be given. Throws `UsageError`. */
export function required(value: string | undefined, option: string): string {
  if (value?.trim()) return value;
  throw new UsageError(`The option --${option} is missing.`);
}
