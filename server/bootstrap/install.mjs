// biome-ignore-all lint/style/noProcessEnv: this runs before the reader of the environment is there.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder that holds package.json. */
export const ROOT = resolve(import.meta.dirname, '../..');
const MODULES = join(ROOT, 'node_modules');
const MARKER = join(MODULES, '.nightdesk-install');
const TAIL_LINES = 25;

/**
 * Runs `npm ci` unless node_modules already holds what package-lock.json asks for.
 *
 * @throws {Error} with the end of npm's output when the installation fails.
 */
export async function installIfNeeded() {
  const wanted = fingerprint();
  if (readText(MARKER) === wanted) return;
  if (!isInstalled()) await install();
  writeFileSync(MARKER, wanted);
}

function fingerprint() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
}

/**
 * Whether somebody ran `npm ci` by hand. npm writes node_modules/.package-lock.json as its last step, so that a
 * half-finished installation has none.
 */
function isInstalled() {
  const installed = readPackages(join(MODULES, '.package-lock.json'));
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === version && existsSync(join(ROOT, path)) : optional === true;
  });
}

/**
 * @param {string} file a lockfile of npm
 * @returns {Record<string, { version?: string, optional?: boolean }>} empty when there is none
 */
function readPackages(file) {
  const text = readText(file);
  return text === null ? {} : (JSON.parse(text).packages ?? {});
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

async function install() {
  rmSync(MARKER, { force: true });
  const startedAt = Date.now();
  const stopProgress = showProgress(startedAt);
  // Development packages are needed by the build and the tests, also where NODE_ENV is production.
  const { code, output } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  stopProgress();
  if (code !== 0) {
    const tail = output.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
    throw new Error(
      `${tail}\n\nInstalling the packages failed. Correct what npm reports above and start again.`,
    );
  }
  process.stderr.write(`✓ Install        ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
}

/** @param {number} startedAt milliseconds since 1970 */
function showProgress(startedAt) {
  const line = 'Installing packages (only once, a minute or two)';
  if (!process.stderr.isTTY) {
    process.stderr.write(`${line}\n`);
    return () => {};
  }
  const draw = () => process.stderr.write(`\r… ${line}, ${Math.round((Date.now() - startedAt) / 1000)} s`);
  draw();
  const timer = setInterval(draw, 1000);
  return () => {
    clearInterval(timer);
    process.stderr.write('\r\x1b[K');
  };
}

/**
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
function runNpm(args) {
  const npmScript = process.env.npm_execpath;
  const isScript = npmScript?.endsWith('.js') && existsSync(npmScript);
  const [program, before] = isScript ? [process.execPath, [npmScript]] : ['npm', []];
  return new Promise((done, failed) => {
    const child = spawn(program, [...before, ...args], {
      cwd: ROOT,
      shell: !isScript && process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk).slice(-100_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', () =>
      failed(new Error('npm was not found. Install npm, which comes with Node, and start again.')),
    );
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}
