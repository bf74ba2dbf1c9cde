import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { environmentFor, setEnvironment } from '#lib/env.ts';
import { OperatorError } from '#server/process/operator-error.ts';
import { collect } from '#server/process/run-to-end.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const DOWNLOAD_LIMIT_MS = 120_000;
const PACKAGE_LIMIT_MS = 300_000;

const HOW =
  'No Chromium was found, and none could be installed. Install one and set CHROMIUM_PATH to its program, ' +
  'or run "npx playwright install chromium" where its download can be reached.';

/**
 * The path of a Chromium for the journeys, installed if need be: the one in CHROMIUM_PATH, one on the PATH,
 * Playwright's own, or last, as root on Debian and its like, the system's package. Sets CHROMIUM_PATH.
 *
 * @throws {OperatorError} when there is none
 */
export async function ensureChromium(given: string | null, stop: AbortSignal): Promise<string> {
  const path = given ?? findOnPath() ?? (await findPlaywrights()) ?? (await install(stop));
  if (!existsSync(path))
    throw new OperatorError(`CHROMIUM_PATH is ${path}, where nothing is. Correct or remove it.`);
  setEnvironment({ CHROMIUM_PATH: path });
  return path;
}

function findOnPath(): string | undefined {
  const folders = (environmentFor({}).PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
}

async function findPlaywrights(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

async function install(stop: AbortSignal): Promise<string> {
  await run('npx', ['--no-install', 'playwright', 'install', 'chromium'], DOWNLOAD_LIMIT_MS, stop);
  const downloaded = await findPlaywrights();
  if (downloaded !== undefined) return downloaded;
  if (process.getuid?.() === 0) {
    await run('apt-get', ['update'], PACKAGE_LIMIT_MS, stop);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], PACKAGE_LIMIT_MS, stop);
  }
  const packaged = findOnPath();
  if (packaged === undefined) throw new OperatorError(HOW);
  return packaged;
}

/** Tries a program for a limited time; what comes of it is seen afterwards. */
async function run(
  program: string,
  args: readonly string[],
  limitMs: number,
  stop: AbortSignal,
): Promise<void> {
  stop.throwIfAborted();
  const running = spawn(program, args, {
    env: environmentFor({ DEBIAN_FRONTEND: 'noninteractive' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const limit = AbortSignal.any([stop, AbortSignal.timeout(limitMs)]);
  await collect(running, limit).catch(() => undefined);
  stop.throwIfAborted();
}
