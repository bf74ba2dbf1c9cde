import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { TestDatabase } from '#lib/testing/database.ts';
import { spawnNode } from '#server/process/node-child.ts';
import { collect, tailOf } from '#server/process/run-to-end.ts';

/** A process of the newsroom on a test's database, whose mail goes into files below `dataDir`. */
export async function beginNewsroomProcess(database: TestDatabase, dataDir: string): Promise<ChildProcess> {
  const child = spawnNode({
    command: ['lib/schedule/testing/newsroom-process.ts'],
    env: {
      NODE_OPTIONS: '--conditions=react-server',
      DATABASE_URL: database.appUrl,
      DATABASE_READER_URL: database.readerUrl,
      AUTH_SECRET: 'a secret for tests, 32 characters or more',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      LOG_FORMAT: 'json',
    },
  });
  const ended = collect(child).then(({ output }) => {
    throw new Error(`a process of the newsroom ended before it began:\n${tailOf(output)}`);
  });
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  return child;
}

/** Ends a process as a lost machine does: it can finish nothing and tell nobody. Resolves to the signal it died of. */
export async function killAtOnce(child: ChildProcess): Promise<string | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.signalCode;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  const [, signal] = await ended;
  return signal;
}
