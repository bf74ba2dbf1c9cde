import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Cluster, type ClusterOptions, startCluster } from './cluster.ts';
import { isAlive } from './postmaster.ts';

const OWNER_PASSWORD = 'a password with / and @ in it';

let root: string;
let folder: string;
let started: Cluster[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nightdesk-cluster-'));
  await chmod(root, 0o755);
  folder = join(root, 'postgres');
  started = [];
});

afterEach(async () => {
  await Promise.all(started.map((cluster) => cluster.stop()));
  await rm(root, { recursive: true, force: true });
});

async function start(options: Partial<ClusterOptions> = {}): Promise<Cluster> {
  const cluster = await startCluster({
    folder,
    ownerPassword: OWNER_PASSWORD,
    log: () => {},
    durable: false,
    ...options,
  });
  started.push(cluster);
  return cluster;
}

async function ask(cluster: Cluster, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: cluster.ownerUrl('postgres') });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  await client.end();
  return rows.flat();
}

async function postmasterPid(): Promise<number> {
  return Number((await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

describe('a new cluster', () => {
  test('is UTF-8, speaks SCRAM, listens on loopback only and belongs to nightdesk', async () => {
    const cluster = await start();
    const facts = `SELECT current_user, current_setting('server_encoding'), current_setting('listen_addresses'),
      current_setting('unix_socket_directories'), (SELECT rolpassword LIKE 'SCRAM-SHA-256$%' FROM pg_authid WHERE rolname = current_user)`;
    expect(await ask(cluster, facts)).toEqual(['nightdesk', 'UTF8', '127.0.0.1', '', true]);
    expect(cluster.adopted).toBe(false);
  });

  test('finds words of every script by trigram', async () => {
    const cluster = await start();
    await ask(cluster, 'CREATE EXTENSION pg_trgm');
    expect(await ask(cluster, "SELECT similarity('قصة', 'قصة'), similarity('été', 'ete') > 0.9")).toEqual([
      1,
      false,
    ]);
  });

  test('leaves nothing beside the folder, and no password in it or on the command line', async () => {
    await start();
    expect(await readdir(root)).toEqual(['postgres']);
    const commandLine = await readFile(join(folder, 'postmaster.opts'), 'utf8');
    expect(commandLine).toContain('listen_addresses');
    expect(commandLine).not.toContain(OWNER_PASSWORD);
  });

  test('takes the place of one that was killed while it was made', async () => {
    const deadPid = await pidOfAnEndedProcess();
    await mkdir(join(root, `postgres.new-${deadPid}-a1b2c3`, 'cluster'), { recursive: true });
    await start();
    expect(await readdir(root)).toEqual(['postgres']);
  });
});

describe.runIf(process.getuid?.() === 0)('a cluster that root starts', () => {
  const owner = async () => (await stat(folder)).uid;

  test('belongs to another account', async () => {
    await start();
    expect(await owner()).not.toBe(0);
  });

  test.runIf(canMapUsers())('belongs to root below a folder that is closed to others', async () => {
    await chmod(root, 0o700);
    await start();
    expect(await owner()).toBe(0);
  });

  test.runIf(canMapUsers())('starts again after it was moved from the one to the other', async () => {
    await (await start()).stop();
    await chmod(root, 0o700);
    await (await start()).stop();
    expect(await owner()).toBe(0);
    await chmod(root, 0o755);
    await start();
    expect(await owner()).not.toBe(0);
  });
});

describe('an existing cluster', () => {
  test('keeps its data over a stop and a start', async () => {
    const first = await start();
    await ask(first, 'CREATE TABLE story AS SELECT 1 AS id');
    await first.stop();
    const second = await start();
    expect(await ask(second, 'SELECT id FROM story')).toEqual([1]);
    expect(second.adopted).toBe(false);
  });

  test('starts after Postgres was killed, and says that it had ended', async () => {
    const first = await start({ durable: true });
    await ask(first, 'CREATE TABLE story AS SELECT 1 AS id');
    process.kill(await postmasterPid(), 'SIGKILL');
    await first.exited;
    const second = await start();
    expect(await ask(second, 'SELECT id FROM story')).toEqual([1]);
  });

  test('is adopted with its port while it runs, and ended by the one that adopted it', async () => {
    const first = await start();
    const second = await start();
    expect([second.adopted, second.port]).toEqual([true, first.port]);
    const pid = await postmasterPid();
    await second.stop();
    await first.exited;
    expect(isAlive(pid)).toBe(false);
  });

  test('is adopted through another path to its folder', async () => {
    const first = await start();
    await symlink(root, join(root, 'link'));
    const second = await start({ folder: join(root, 'link', 'postgres') });
    expect([second.adopted, second.port]).toEqual([true, first.port]);
  });

  test('is waited for while it shuts down', async () => {
    const first = await start();
    const stopped = first.stop();
    const second = await start();
    await stopped;
    expect(await ask(second, 'SELECT 1')).toEqual([1]);
  });

  test('starts although its lock names the process id of another program', async () => {
    await (await start()).stop();
    const other = spawn('sleep', ['60']);
    await writeFile(
      join(folder, 'postmaster.pid'),
      `${other.pid}\n${folder}\n1\n5432\n\n127.0.0.1\n\nready\n`,
    );
    const cluster = await start();
    other.kill();
    expect(cluster.adopted).toBe(false);
  });

  test('is started once when two ask at the same time', async () => {
    const both = await Promise.all([start(), start()]);
    expect(both.map((cluster) => cluster.adopted).toSorted()).toEqual([false, true]);
  });
});

describe('a folder that cannot be used is refused with a sentence', () => {
  test('when it holds something else', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await expect(start()).rejects.toThrow('is not empty and holds no database. Move its contents away');
  });

  test('when another version made it', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'PG_VERSION'), '15\n');
    await expect(start()).rejects.toThrow('was made by Postgres 15, and this release runs Postgres 18.');
  });

  test('when a part of its path is a file', async () => {
    await writeFile(join(root, 'data'), '');
    await expect(start({ folder: join(root, 'data', 'postgres') })).rejects.toThrow(
      'is a file and no folder.',
    );
  });

  test('when it was made with another password, and Postgres is not left running', async () => {
    await (await start()).stop();
    await expect(start({ ownerPassword: 'another' })).rejects.toThrow(
      'was made with another owner password.',
    );
    expect(await readdir(folder)).not.toContain('postmaster.pid');
  });

  test('when the given port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(start({ port })).rejects.toThrow('its port is taken. End the program that has it');
    taken.close();
  });
});

function canMapUsers(): boolean {
  return spawnSync('unshare', ['--user', '--map-user=1000', '--map-group=1000', 'true']).status === 0;
}

async function pidOfAnEndedProcess(): Promise<number | undefined> {
  const child = spawn('true');
  await once(child, 'exit');
  return child.pid;
}
