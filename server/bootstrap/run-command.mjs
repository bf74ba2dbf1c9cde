// biome-ignore-all lint/style/noProcessEnv: this runs before the reader of the environment is there.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT } from './install.mjs';
import { MEMORY_ENVIRONMENT, MEMORY_FLAGS } from './memory-flags.mjs';

const BIN = join(ROOT, 'node_modules/.bin');
/** What Node has compiled before: a start is a tenth faster, and a process that does not strip types itself 30 MB smaller. */
const COMPILED = join(ROOT, 'node_modules/.cache/compiled');
/** Older ones do not run TypeScript. */
const OLDEST_NODE_WITH_TYPES = [22, 18];
const PARENT_CHECK_MS = 500;
const KEEPS_RUNNING = ['start', 'demo'];

/**
 * Runs `server/commands/COMMAND.ts` until it ends, passing on SIGINT and SIGTERM.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 * @throws {Error} when no Node that runs TypeScript is at hand
 */
export async function runCommand(command, args) {
  const child = spawn(
    findNode(),
    [
      '--conditions=react-server',
      ...(KEEPS_RUNNING.includes(command) ? MEMORY_FLAGS : []),
      '--disable-warning=ExperimentalWarning',
      // Prisma reads relations side by side on one connection, which pg queues and warns of; both are pinned.
      '--disable-warning=DeprecationWarning',
      join(ROOT, 'server/commands', `${command}.ts`),
      ...args,
    ],
    {
      cwd: ROOT,
      env: {
        ...MEMORY_ENVIRONMENT,
        NODE_COMPILE_CACHE: COMPILED,
        ...process.env,
        PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`,
        INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
      },
      // The channel closes when this process is killed, so that the command can shut down in order.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    },
  );
  passSignalsTo(child);
  const stopWatching = watchParent(() => child.kill('SIGTERM'));
  const code = await new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (exitCode, signal) => done(exitCode ?? 128 + constants.signals[signal ?? 'SIGTERM']));
  });
  stopWatching();
  return code;
}

function findNode() {
  const bundled = join(BIN, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(bundled)) return bundled;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE_WITH_TYPES;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return process.execPath;
  throw new Error(
    'The Node that this project brings is missing from node_modules. Run "npm ci" and allow the package "node" to run its install script, or use Node 22.18 or newer.',
  );
}

/** @param {import('node:child_process').ChildProcess} child */
function passSignalsTo(child) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
}

/**
 * Calls back when the process that started this one is gone, which nothing else tells when it was killed. Only
 * under npm: started by hand, this may well outlive its shell.
 *
 * @param {() => void} gone
 */
function watchParent(gone) {
  if (!process.env.npm_lifecycle_event) return () => {};
  const family = parents();
  const timer = setInterval(() => {
    if (parents() === family) return;
    clearInterval(timer);
    gone();
  }, PARENT_CHECK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** The parent and, where npm put a shell between, npm itself: the shell outlives it. */
function parents() {
  try {
    const status = readFileSync(`/proc/${process.ppid}/status`, 'utf8');
    const isShell = /^Name:\s*(sh|dash|bash|busybox)$/m.test(status);
    return isShell ? `${process.ppid} ${/^PPid:\s*(\d+)/m.exec(status)?.[1]}` : String(process.ppid);
  } catch {
    return String(process.ppid);
  }
}
