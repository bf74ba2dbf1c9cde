import type { ChildProcess } from 'node:child_process';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { MEMORY_FLAGS } from '#server/bootstrap/memory-flags.mjs';
import { endChild, spawnNode } from '#server/process/node-child.ts';
import { OperatorError } from '#server/process/operator-error.ts';
import { pickFreePort } from '#server/process/ports.ts';

/** Next as a child process on a loopback port, started again whenever it ends by itself. */
export interface NextChild {
  /** The port it answers on, null while it does not. */
  port(): number | null;
  /** Resolves when it answers for the first time; rejects when its first try ends before that. */
  readonly ready: Promise<void>;
  /** Ends it: it has `graceMs` to finish. */
  stop(graceMs: number): Promise<void>;
}

export interface NextOptions {
  readonly mode: 'start' | 'dev';
  readonly env: Readonly<Record<string, string | null>>;
  readonly log: Logger;
  /** Takes a line that Next's own code wrote as structured log. */
  readonly passLog: (line: string) => void;
}

const PROBE = '/_next/static/is-up';
const PROBE_EVERY_MS = 40;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** One that ran this long was healthy: its end is no reason to wait longer than the first time. */
const HEALTHY_AFTER_MS = 60_000;

/** Starts Next and keeps it running until it is stopped. */
export function startNext(options: NextOptions): NextChild {
  const first = Promise.withResolvers<void>();
  let child: ChildProcess | null = null;
  let answering: number | null = null;
  let isStopping = false;

  const runOnce = async (): Promise<void> => {
    const port = await pickFreePort();
    if (isStopping) return;
    const running = spawnNext(options, port);
    child = running;
    const ended = new Promise<void>((resolve) => running.once('close', () => resolve()));
    const hasEnded = () => running.exitCode !== null || running.signalCode !== null;
    void answers(port, hasEnded).then((isUp) => {
      if (!isUp) return;
      answering = port;
      first.resolve();
    });
    await ended;
    answering = null;
    first.reject(
      new OperatorError(
        'The pages could not be served: Next ended while it started. Its last words are in the log above.',
      ),
    );
  };

  const keepRunning = async (): Promise<void> => {
    let pauseMs = FIRST_PAUSE_MS;
    while (!isStopping) {
      const startedMs = performance.now();
      await runOnce();
      if (isStopping) return;
      if (performance.now() - startedMs > HEALTHY_AFTER_MS) pauseMs = FIRST_PAUSE_MS;
      options.log.error({ pauseMs }, 'Next ended by itself and is started again');
      await sleep(pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  };
  void keepRunning().catch((error: unknown) => first.reject(error));

  return {
    port: () => answering,
    ready: first.promise,
    stop: async (graceMs) => {
      isStopping = true;
      first.promise.catch(() => undefined);
      if (child) await endChild(child, graceMs);
    },
  };
}

function spawnNext({ mode, env, log, passLog }: NextOptions, port: number): ChildProcess {
  const patience = mode === 'start' ? ['--keepAliveTimeout', '70000'] : [];
  const running = spawnNode({
    command: ['node_modules/next/dist/bin/next', mode, '-H', '127.0.0.1', '-p', String(port), ...patience],
    flags: mode === 'start' ? MEMORY_FLAGS : [],
    env: { ...env, NIGHTDESK_BACK_PORT: String(port) },
  });
  const levels = [
    [running.stdout, 'debug'],
    [running.stderr, 'warn'],
  ] as const;
  for (const [output, level] of levels) {
    if (output === null) continue;
    createInterface({ input: output }).on('line', (line) => {
      if (line.startsWith('{"level":')) passLog(line);
      else if (line.trim()) log[level](line);
    });
  }
  return running;
}

/** false when it ended before it ever answered. */
async function answers(port: number, hasEnded: () => boolean): Promise<boolean> {
  while (!hasEnded()) {
    if (await probeNext(port)) return true;
    await sleep(PROBE_EVERY_MS);
  }
  return false;
}

/** Whether Next answers at all, by an address that costs it nothing. */
export function probeNext(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = request(
      { host: '127.0.0.1', port, path: PROBE, method: 'HEAD', agent: false },
      (answer) => {
        answer.resume();
        resolve(true);
      },
    );
    probe.once('error', () => resolve(false));
    probe.end();
  });
}
