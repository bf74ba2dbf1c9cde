import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readRun } from '#server/supervisor/run-lock.ts';
import { freePort, makeDataDir, type Newsroom, runCommand, startNewsroom } from './support/newsroom.ts';
import { processesOf } from './support/processes.ts';
import { test } from './support/test.ts';

const ONE_SENTENCE_OR_TWO = /^[A-Z][^\n]+\.\n$/;

test.describe('a newsroom', () => {
  let newsroom: Newsroom;

  test.beforeEach(async () => {
    newsroom = await startNewsroom();
  });

  test.afterEach(async () => {
    await newsroom.remove();
  });

  test('stops at SIGTERM without leaving anything behind, and starts again', async () => {
    // The bootstrap, the supervisor and Next.
    if (process.platform === 'linux') expect(processesOf(newsroom.dataDir)).toHaveLength(3);
    expect(await newsroom.stop()).toBe(0);
    expect(await readRun(newsroom.dataDir)).toBeNull();
    expect(processesOf(newsroom.dataDir)).toEqual([]);
    expect(existsSync(join(newsroom.dataDir, 'postgres/postmaster.pid'))).toBe(false);
    await expect(fetch(newsroom.url)).rejects.toThrow();
    const again = await startNewsroom({ dataDir: newsroom.dataDir });
    expect((await fetch(`${again.url}/readyz`)).status).toBe(200);
    expect(await again.stop()).toBe(0);
  });

  test('starts again after a kill -9, with what it held', async () => {
    const added = await newsroom.desk(
      'people',
      'add',
      '--email',
      'e@desk.example',
      '--name',
      'E',
      '--role',
      'editor',
    );
    expect(added.code).toBe(0);
    await newsroom.kill();
    await expect.poll(() => processesOf(newsroom.dataDir)).toEqual([]);
    const again = await startNewsroom({ dataDir: newsroom.dataDir });
    const token = await again.desk('token', '--email', 'e@desk.example', '--scopes', 'articles:read');
    expect(token.stdout).toMatch(/^ndk_/);
    expect(again.setUpLink).toBeNull();
    expect(await again.stop()).toBe(0);
  });

  test('is not started twice on one data folder', async () => {
    const env = { PORT: String(await freePort()), DATA_DIR: newsroom.dataDir };
    const second = await runCommand(['start'], env);
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(`already running at ${newsroom.url}`);
  });

  test('says which user the database refuses', async () => {
    const databaseUrl = `postgresql://nobody:wrong@127.0.0.1:${await portOf(newsroom)}/nightdesk`;
    const { code, stderr } = await start({ DATABASE_URL: databaseUrl });
    expect(code).toBe(1);
    expect(stderr).toContain('refuses the user "nobody" or its password. Correct DATABASE_URL.');
    expect(stderr).not.toContain('wrong');
  });
});

test.describe('a start that cannot succeed ends with one clear sentence', () => {
  test('when the port is taken', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, resolve));
    const { code, stderr } = await start({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(stderr).toBe(`Port ${port} is taken by another program. End it, or set PORT to a free one.\n`);
  });

  test('when the data folder cannot be written to', async () => {
    const folder = await makeDataDir();
    const file = join(folder, 'in-the-way');
    await writeFile(file, '');
    const { code, stderr } = await start({ DATA_DIR: file });
    await rm(folder, { recursive: true });
    expect([code, stderr]).toEqual([1, expect.stringMatching(ONE_SENTENCE_OR_TWO)]);
    expect(stderr).toContain(file);
  });

  test('when the first admin’s password is guessed first', async () => {
    const { code, stderr } = await start({
      ADMIN_EMAIL: 'ada@newsroom.test',
      ADMIN_PASSWORD: 'passwordpassword',
    });
    expect([code, stderr]).toEqual([1, expect.stringMatching(ONE_SENTENCE_OR_TWO)]);
    expect(stderr).toContain('guessed first');
  });

  for (const [variable, value] of [
    ['PORT', 'abc'],
    ['DATABASE_URL', 'postgresql://user:word@127.0.0.1:1/nightdesk'],
    ['DATABASE_URL', 'mysql://127.0.0.1/nightdesk'],
    ['AUTH_SECRET', 'short'],
    ['SITE_URL', 'http://news.example'],
  ] as const) {
    test(`when ${variable} is ${value}`, async () => {
      const { code, stderr } = await start({ [variable]: value });
      expect([code, stderr]).toEqual([1, expect.stringMatching(ONE_SENTENCE_OR_TWO)]);
      expect(stderr).toContain(variable);
    });
  }
});

async function start(env: Record<string, string>) {
  const folder = await makeDataDir();
  const ended = await runCommand(['start'], {
    PORT: String(await freePort()),
    DATA_DIR: join(folder, 'data'),
    ...env,
  });
  await rm(folder, { recursive: true, force: true });
  // Steps are told on standard output; standard error holds the sentence alone.
  return ended;
}

/** The port of the embedded Postgres, the fourth line of its postmaster.pid. */
async function portOf({ dataDir }: Newsroom): Promise<string> {
  const lines = (await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n');
  return lines[3] ?? '';
}
