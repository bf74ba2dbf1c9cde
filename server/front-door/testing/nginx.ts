import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pickFreePort } from '#server/process/ports.ts';
import { inProject } from '#server/process/project.ts';

/** The configuration that is shipped. */
export const NGINX_CONF = readFileSync(inProject('deploy/nginx.conf'), 'utf8');

/** Why what needs nginx is left out where there is none. */
export const NO_NGINX = 'nginx is not on this machine.';

/** Debian keeps it where only root looks. */
const PROGRAM = ['nginx', '/usr/sbin/nginx'].find(runs);

export function hasNginx(): boolean {
  return PROGRAM !== undefined;
}

function runs(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** An nginx of a test's own on a loopback port. */
export interface Nginx {
  readonly port: number;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const START_TIMEOUT_MS = 10_000;
const POLL_MS = 10;

/** The shipped configuration with what an operator would fill in. */
export function shippedFor(doorPort: number, pages: string): (port: number) => string {
  return (port) => {
    const own = { 'server 127.0.0.1:3000;': `server 127.0.0.1:${doorPort};`, 'listen [::]:80;': '' };
    const more = { 'listen 80;': `listen 127.0.0.1:${port};`, '/srv/nightdesk/data/pages': pages };
    return Object.entries({ ...own, ...more }).reduce((text, [from, to]) => {
      if (text.split(from).length !== 2) throw new Error(`The configuration should say "${from}" once.`);
      return text.replace(from, to);
    }, NGINX_CONF);
  };
}

/** Starts nginx on a free port, with nothing of the machine's own configuration. */
export async function startNginx(confFor: (port: number) => string): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'nightdesk-nginx-'));
  const port = await pickFreePort();
  await mkdir(join(folder, 'temp'));
  await writeFile(join(folder, 'site.conf'), confFor(port));
  await writeFile(join(folder, 'nginx.conf'), mainConf(folder));
  const files = ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
  const child = spawn(PROGRAM ?? 'nginx', ['-p', folder, ...files], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (!(await answers(port))) {
    if (child.exitCode === null && performance.now() < deadline) await sleep(POLL_MS);
    else {
      const said = await readFile(join(folder, 'error.log'), 'utf8').catch(() => '');
      await stop();
      throw new Error(`nginx did not start. It said: ${said}`);
    }
  }
  return { port, url: `http://127.0.0.1:${port}`, stop };
}

/** As Debian's, but for where it writes. */
function mainConf(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/temp/${name};`,
  );
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  gzip on;
  access_log off;
  ${temporary.join('\n  ')}
  include ${folder}/site.conf;
}
`;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
