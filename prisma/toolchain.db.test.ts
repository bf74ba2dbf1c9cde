import { execFile } from 'node:child_process';
import {
  appendFile,
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reserveTestDatabase, type TestDatabase } from '#lib/testing/database.ts';

const REPOSITORY = join(import.meta.dirname, '..');
const CLOSED_PORT = 'http://127.0.0.1:1';
const SCRATCH_MODEL = '\nmodel Scratch {\n  id Int @id\n  note String\n  @@schema("public")\n}\n';

/** A copy of the repository's prisma folder, so that commands may write. */
let site: string;
let home: string;
let database: TestDatabase;

beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), 'nightdesk-toolchain-'));
  // As root, Postgres runs under another account, which must get through.
  await chmod(root, 0o755);
  site = join(root, 'site');
  home = join(root, 'home');
  await mkdir(home);
  const isSource = (path: string) => !path.endsWith('generated');
  await cp(import.meta.dirname, join(site, 'prisma'), { recursive: true, filter: isSource });
  for (const file of ['prisma.config.ts', 'package.json']) await cp(join(REPOSITORY, file), join(site, file));
  for (const name of ['node_modules', 'lib', 'server'])
    await symlink(join(REPOSITORY, name), join(site, name));
  database = reserveTestDatabase();
});

afterEach(async () => {
  await database.drop();
  await rm(dirname(site), { recursive: true, force: true });
});

/** Runs the real CLI as on a machine where it never ran, and from which it reaches nothing but loopback. */
function prisma(command: string, environment: Record<string, string> = { DATABASE_URL: database.ownerUrl }) {
  const offline = { PRISMA_ENGINES_MIRROR: CLOSED_PORT, HTTP_PROXY: CLOSED_PORT, HTTPS_PROXY: CLOSED_PORT };
  // `migrate dev` wants a person at the terminal.
  const atTerminal = { NODE_OPTIONS: '--import=data:text/javascript,process.stdin.isTTY=true' };
  const path = `${dirname(process.execPath)}:/usr/bin:/bin`;
  const env = {
    PATH: path,
    HOME: home,
    NODE_ENV: 'test' as const,
    ...offline,
    ...atTerminal,
    ...environment,
  };
  const cli = join(REPOSITORY, 'node_modules/prisma/build/index.js');
  return new Promise<{ exitCode: number | null; output: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [cli, ...command.split(' ')],
      { cwd: site, env },
      (_, stdout, stderr) => resolve({ exitCode: child.exitCode, output: stdout + stderr }),
    );
  });
}

async function ask(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  await client.end();
  return rows.flat();
}

async function addMigration(name: string, sql: string): Promise<void> {
  const folder = join(site, 'prisma/migrations', name);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), sql);
}

async function migrationNames(): Promise<string[]> {
  return (await readdir(join(site, 'prisma/migrations'))).filter((name) => /^\d/.test(name)).toSorted();
}

const APPLIED =
  'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY started_at';

test('generate writes the client, and keeps no download in the home folder', async () => {
  expect(await prisma('generate')).toMatchObject({ exitCode: 0 });
  expect(await readdir(join(site, 'prisma/generated'))).toContain('client.ts');
  expect(await readdir(home)).not.toContain('.cache');
});

test('the migrations and the schema say the same', async () => {
  const diff =
    'migrate diff --from-migrations prisma/migrations --to-schema prisma/schema.prisma --exit-code';
  await prisma('migrate deploy');
  expect(await prisma(diff)).toMatchObject({ exitCode: 0, output: expect.stringContaining('No difference') });
  await appendFile(join(site, 'prisma/schema.prisma'), SCRATCH_MODEL);
  expect(await prisma(diff)).toMatchObject({ exitCode: 2, output: expect.stringContaining('Scratch') });
});

describe('migrate deploy', () => {
  test('makes the database, applies every migration, and has nothing left to do', async () => {
    expect(await prisma('migrate deploy')).toMatchObject({ exitCode: 0 });
    expect(await ask(APPLIED)).toEqual(await migrationNames());
    expect(await prisma('migrate status')).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('up to date'),
    });
    expect((await prisma('migrate deploy')).output).toContain('No pending migrations');
  });

  test('goes on from the release before', async () => {
    await prisma('migrate deploy');
    await addMigration(
      '29991231000000_next',
      'CREATE FUNCTION next() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$;',
    );
    const behind = await prisma('migrate status');
    expect(behind).toMatchObject({ exitCode: 1, output: expect.stringContaining('29991231000000_next') });
    expect(await prisma('migrate deploy')).toMatchObject({ exitCode: 0 });
    expect(await ask('SELECT next()')).toEqual([1]);
  });

  test('applies each migration once when two instances start together', async () => {
    await prisma('migrate deploy');
    await addMigration('29991231000000_next', 'SELECT pg_sleep(0.5); CREATE TABLE only_once (id int);');
    const both = await Promise.all([prisma('migrate deploy'), prisma('migrate deploy')]);
    expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(await ask(APPLIED)).toEqual(await migrationNames());
  });

  test("a migration that fails leaves nothing behind and says Postgres's reason", async () => {
    await prisma('migrate deploy');
    await addMigration('29991231000000_bad', 'CREATE TABLE half (id int); SELECT 1/0;');
    const failed = await prisma('migrate deploy');
    expect(failed).toMatchObject({ exitCode: 1, output: expect.stringContaining('division by zero') });
    expect(await ask("SELECT to_regclass('half')")).toEqual([null]);
    expect((await prisma('migrate deploy')).output).toContain('P3009');
  });

  test('says so when no database answers', async () => {
    const { exitCode, output } = await prisma('migrate deploy', {
      DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/c',
    });
    expect([exitCode, output]).toEqual([1, expect.stringContaining("P1001: Can't reach database server")]);
  });
});

test('migrate dev brings a new database up, writes what the schema has more, and leaves no shadow database', async () => {
  const before = await migrationNames();
  await appendFile(join(site, 'prisma/schema.prisma'), SCRATCH_MODEL);
  expect(await prisma('migrate dev --name scratch')).toMatchObject({ exitCode: 0 });
  const [added = ''] = (await migrationNames()).filter((name) => !before.includes(name));
  expect(added).toMatch(/^\d{14}_scratch$/);
  expect(await readFile(join(site, 'prisma/migrations', added, 'migration.sql'), 'utf8')).toContain(
    'CREATE TABLE "Scratch"',
  );
  expect(await ask(APPLIED)).toEqual([...before, added]);
  expect(await ask("SELECT datname FROM pg_database WHERE datname LIKE 'nightdesk_shadow%'")).toEqual([]);
});

test('migrate reset empties the database and applies the migrations again', async () => {
  await prisma('migrate deploy');
  await ask('CREATE TABLE stray (id int)');
  expect(await prisma('migrate reset --force')).toMatchObject({ exitCode: 0 });
  expect(await ask("SELECT to_regclass('stray')")).toEqual([null]);
  expect(await ask(APPLIED)).toEqual(await migrationNames());
});

test('db push brings the database in line with the schema', async () => {
  await prisma('migrate deploy');
  await appendFile(join(site, 'prisma/schema.prisma'), SCRATCH_MODEL);
  expect(await prisma('db push')).toMatchObject({ exitCode: 0 });
  expect(await ask('SELECT count(*)::int FROM "Scratch"')).toEqual([0]);
});

test('with nothing set, a command starts the embedded Postgres and ends it again', async () => {
  expect(await prisma('migrate deploy', {})).toMatchObject({ exitCode: 0 });
  expect(await prisma('migrate status', {})).toMatchObject({
    exitCode: 0,
    output: expect.stringContaining('"nightdesk"'),
  });
  await expect.poll(() => readdir(join(site, 'data/postgres'))).not.toContain('postmaster.pid');
});
