import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { startOf } from '#server/process/process-identity.ts';
import { readRun, takeRunLock } from './run-lock.ts';

const SELF = { address: 'http://localhost:3000', port: 3000, startedAt: new Date('2026-11-22T12:00:00Z') };

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nightdesk-lock-'));
  onTestFinished(() => rm(folder, { recursive: true }));
});

async function leaveBehind(run: object): Promise<void> {
  const before = { ...SELF, startedAt: SELF.startedAt.toISOString(), state: 'running', processStart: null };
  await writeFile(join(folder, 'run.json'), JSON.stringify({ ...before, ...run }));
}

/** The id of a process that has ended and was collected. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

test('a folder that nobody holds is taken, and says by whom', async () => {
  await takeRunLock(folder, SELF);
  expect(await readRun(folder)).toMatchObject({ pid: process.pid, address: SELF.address, state: 'starting' });
});

test('a folder is held once, and the one who holds it is named', async () => {
  await takeRunLock(folder, SELF);
  await expect(takeRunLock(folder, SELF)).rejects.toThrow(
    `already running at http://localhost:3000 (process ${process.pid})`,
  );
});

test('a folder that was released can be taken again', async () => {
  await (await takeRunLock(folder, SELF)).release();
  expect(await readRun(folder)).toBeNull();
  await takeRunLock(folder, SELF);
});

test('of many who take it at the same time one gets it', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => takeRunLock(folder, SELF)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('what a dead process left is ignored', async () => {
  await leaveBehind({ pid: await deadPid() });
  expect(await readRun(folder)).toBeNull();
  await takeRunLock(folder, SELF);
});

test('a later process with the same id holds nothing', async () => {
  await leaveBehind({ pid: process.pid, processStart: `not ${startOf(process.pid)}` });
  await takeRunLock(folder, SELF);
});

test.each([[''], ['{'], ['{"pid":-1}']])('a file that holds %j is ignored', async (text) => {
  await writeFile(join(folder, 'run.json'), text);
  await takeRunLock(folder, SELF);
});

test('one that is stopping is waited for', async () => {
  const first = await takeRunLock(folder, SELF);
  await first.setState('stopping');
  const second = takeRunLock(folder, { ...SELF, port: 4000 });
  setTimeout(() => void first.release(), 50);
  await second;
  expect(JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'))).toMatchObject({ port: 4000 });
});
