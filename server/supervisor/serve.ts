import { once } from 'node:events';
import { getEnv, readDotEnv } from '#lib/env.ts';
import { getLog } from '#lib/log.ts';
import { explainTo } from '#server/process/explain-error.ts';
import { openTerminal, type Terminal } from '#server/terminal.ts';
import { openClosers } from './closers.ts';
import { type Mode, openNewsroom } from './open-newsroom.ts';
import { listenForStop, Stopped } from './stop-signals.ts';

/** Runs a newsroom until it is told to stop. Resolves with the exit code of the process. */
export async function serve(mode: Mode): Promise<number> {
  const terminal = openTerminal({ resultsOnly: false });
  const signals = listenForStop(() => performance.now());
  const closers = openClosers();
  try {
    readDotEnv();
    const env = getEnv();
    const { setUpLink, lock } = await openNewsroom({ mode, env, terminal, signals, closers });
    await lock.setState('running');
    welcome(terminal, env.siteUrl, setUpLink);
    if (!signals.stop.aborted) await once(signals.stop, 'abort');
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
  if (setUpLink)
    terminal.result(
      `\nThis newsroom is empty. Make its first account here; the link works once:\n${setUpLink}\n`,
    );
}
