import type { Logger } from 'pino';
import { getEnv } from './env.ts';
import { getLog } from './log.ts';
import { withoutPrivate } from './without-private.ts';

type Said = Pick<Console, 'error' | 'warn'>;

/** Has what Next writes on the console become lines of the log; developers keep theirs as it is. */
export function takeConsole(): void {
  if (getEnv().nodeEnv === 'production') sendToLog(console, getLog('next'));
}

/** Texts become the message, without what is private; the first thing that is no text is the error. */
export function sendToLog(said: Said, log: Logger): void {
  for (const level of ['error', 'warn'] as const) {
    said[level] = (...parts: unknown[]) => {
      const words = parts.filter((part) => typeof part === 'string').map(withoutPrivate);
      const err = parts.find((part) => typeof part !== 'string');
      log[level](err === undefined ? {} : { err }, words.join(' ').trim());
    };
  }
}
