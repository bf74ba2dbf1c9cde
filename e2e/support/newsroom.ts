import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environmentFor } from '#lib/env.ts';
import { OIDC_VARIABLES } from '#lib/env-oidc.ts';
import { readRun } from '#server/supervisor/run-lock.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BOOTSTRAP = join(ROOT, 'server/bootstrap.mjs');
const START_TIMEOUT_MS = 180_000;
const POLL_MS = 50;

/** What a program said and how it ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A whole newsroom of a test's own: built app, front door, database. */
export interface Newsroom {
  readonly url: string;
  /** The one-time link of an empty newsroom. */
  readonly setUpLink: string | null;
  readonly dataDir: string;
  /** What it printed so far, log included. */
  output(): string;
  /** Resolves when it has said that it is ready, for one that was not waited for. */
  untilReady(): Promise<void>;
  /** Runs a command of the desk on it, such as `desk('import', 'wire', file, '--json')`. */
  desk(...args: string[]): Promise<Ended>;
  /** SIGTERM; resolves with the exit code. The data stays. */
  stop(): Promise<number>;
  /** kill -9 of the supervisor and what started it, as a power cut would. */
  kill(): Promise<void>;
  /** Stops it if it runs, and deletes its data. */
  remove(): Promise<void>;
}

export interface NewsroomOptions {
  /** A fresh temporary folder when left out. */
  dataDir?: string;
  /** A free one when left out. */
  port?: number;
  /** Variables to set; null removes one. */
  env?: Record<string, string | null>;
  /** What it says when there is no need to wait any longer; that it is ready when left out. */
  until?: string;
}

const READY = 'is ready at';

/** Starts a newsroom on a free port and waits until it is ready; the app must be built, or is built first. */
export async function startNewsroom(options: NewsroomOptions = {}): Promise<Newsroom> {
  const dataDir = options.dataDir ?? (await makeDataDir());
  const port = options.port ?? (await freePort());
  const env = { ...options.env, PORT: String(port), DATA_DIR: dataDir };
  const running = runBootstrap(['start'], env);
  const url = `http://localhost:${port}`;
  await waitUntil(() => running.output().includes(options.until ?? READY), running);
  await sleep(POLL_MS);
  const stop = async () => {
    running.child.kill('SIGTERM');
    return (await running.ended).code;
  };
  return {
    url,
    // Read when asked for: it is printed right after the line that says ready.
    get setUpLink() {
      return /^http\S+\/setup\?token=\S+/m.exec(running.output())?.[0] ?? null;
    },
    dataDir,
    output: running.output,
    untilReady: () => waitUntil(() => running.output().includes(READY), running),
    desk: (...args) => runBootstrap(['desk', ...args], env).ended,
    stop,
    kill: async () => {
      const supervisor = await readRun(dataDir);
      running.child.kill('SIGKILL');
      if (supervisor) process.kill(supervisor.pid, 'SIGKILL');
      await running.ended;
    },
    remove: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs a command that is expected to end by itself, with nothing of this process's own settings. */
export function runCommand(args: string[], env: Record<string, string | null>): Promise<Ended> {
  return runBootstrap(args, env).ended;
}

/** An empty temporary folder for one newsroom. */
export function makeDataDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'nightdesk-'));
}

/** A loopback port that nothing listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  output(): string;
}

/** What a developer may have set for their own newsroom must not reach the one under test. */
const UNSET = {
  ADMIN_EMAIL: null,
  ADMIN_PASSWORD: null,
  AUTH_SECRET: null,
  DATABASE_READER_URL: null,
  DATABASE_URL: null,
  HOST: null,
  LOG_FORMAT: 'json',
  LOG_LEVEL: null,
  NODE_ENV: null,
  NODE_OPTIONS: null,
  ...Object.fromEntries(Object.keys(OIDC_VARIABLES).map((name) => [name, null])),
  SITE_URL: null,
  SMTP_URL: null,
  TRUSTED_PROXIES: null,
};

function runBootstrap(args: string[], env: Record<string, string | null>): Running {
  const child = spawn(process.execPath, [BOOTSTRAP, ...args], {
    cwd: ROOT,
    env: environmentFor({ ...UNSET, ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  const ended = new Promise<Ended>((done) => {
    child.once('close', (code, signal) => done({ ...said, code: code ?? (signal ? 137 : 1) }));
  });
  return { child, ended, output: () => said.stdout + said.stderr };
}

async function waitUntil(isTrue: () => boolean, running: Running): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (!isTrue()) {
    const isOver = running.child.exitCode !== null || performance.now() > deadline;
    if (isOver) throw new Error(`The newsroom did not start. It said:\n${running.output()}`);
    await sleep(POLL_MS);
  }
}
