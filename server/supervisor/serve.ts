import { once } from 'node:events';
import { getEnv, readDotEnv, setEnvironment } from '#lib/env.ts';
import { getLog } from '#lib/log.ts';
import { explainTo } from '#server/process/explain-error.ts';
import { openTerminal, type Terminal } from '#server/terminal.ts';
import { openClosers } from './closers.ts';
import { type Mode, openNewsroom } from './open-newsroom.ts';
import type { Preparation } from './preparation.ts';
import { listenForStop, Stopped } from './stop-signals.ts';

/**
 * Runs a newsroom until it is told to stop, one that is prepared in a way of its own if so wished. Resolves with the
 * exit code of the process.
 */
export async function serve(mode: Mode, preparation: Preparation | null = null): Promise<number> {
  const terminal = openTerminal({ resultsOnly: false });
  const signals = listenForStop(() => performance.now());
  const closers = openClosers();
  // A bug in one request must not leave Next and Postgres behind without a supervisor: it stops them in order.
  const crash = new Promise<never>((_, reject) => process.once('uncaughtException', reject));
  try {
    readDotEnv();
    if (preparation) setEnvironment(preparation.settings(getEnv()));
    const env = getEnv();
    const opening = openNewsroom({ mode, env, terminal, signals, closers, preparation });
    const { setUpLink, lock } = await Promise.race([opening, crash]);
    await lock.setState('running');
    welcome(terminal, env.siteUrl, setUpLink);
    await preparation?.welcome(env, terminal);
    if (!signals.stop.aborted) await Promise.race([once(signals.stop, 'abort'), crash]);
    terminal.note('Stopping ...');
    await lock.setState('stopping');
    return 0;
  } catch (error) {
    if (error instanceof Stopped) return 0;
    explainTo(terminal, error);
    return 1;
  } finally {
    await closers.closeAll((name, error) => {
      getLog('start').error({ err: error }, `${name} did not close in order`);
    });
  }
}

function welcome(terminal: Terminal, siteUrl: string, setUpLink: string | null): void {
  terminal.result(`\nNightdesk is ready at ${siteUrl}`);
  if (setUpLink === null) return;
  terminal.result('\nThis newsroom is empty. Make its first account here; the link works once:');
  terminal.result(`${setUpLink}\n`);
}
