import type { Env } from '#lib/env.ts';
import type { Terminal } from '#server/terminal.ts';

/** What a command does with a newsroom before it serves it. */
export interface Preparation {
  /** Settings that hold here whatever else is set, as strings; empty ones count as not set. */
  settings(env: Env): Readonly<Record<string, string>>;
  /** Makes the data folder fit, once it belongs to this process and before its database is opened. */
  clear(env: Env): Promise<void>;
  /** Works on the database, once its tables are up to date and before anything is served. */
  fill(opened: { env: Env; terminal: Terminal; stop: AbortSignal }): Promise<void>;
  /** Says what is to be known besides the address. */
  welcome(env: Env, terminal: Terminal): Promise<void>;
}
