import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#lib/testing/database.ts';
import { needsDatabase } from './command-database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

/** Runs the program with `lines` as its whole input. */
async function engine(args: readonly string[], lines: readonly string[] = []) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'schema-engine.mjs'), ...args]);
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const [output, errors, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { output, errors, exitCode };
}

function datasource(url = database.ownerUrl): string[] {
  return ['--datasource', JSON.stringify({ url })];
}

describe('over JSON-RPC', () => {
  async function answers(...requests: (object | string)[]): Promise<unknown[]> {
    const lines = requests.map((request) =>
      typeof request === 'string' ? request : JSON.stringify(request),
    );
    const { output, exitCode } = await engine(datasource(), lines);
    expect(exitCode).toBe(0);
    return output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  }

  const version = { id: 1, method: 'getDatabaseVersion' };
  const versionAnswer = { jsonrpc: '2.0', id: 1, result: expect.stringContaining('PostgreSQL') };

  test('it answers each request in turn and ends with its input', async () => {
    expect(await answers(version, { id: 2, result: {} }, { ...version, id: 3 })).toEqual([
      versionAnswer,
      { ...versionAnswer, id: 3 },
    ]);
  });

  test.each([
    ['what is not JSON', 'garbage', { id: null, error: { code: -32700 } }],
    ['an unknown method', { id: 2, method: 'toString' }, { id: 2, error: { code: -32601 } }],
    [
      'a script that Postgres refuses',
      {
        id: 2,
        method: 'dbExecute',
        params: { script: 'SELECT nothing', datasourceType: { tag: 'url', url: '' } },
      },
      { id: 2, error: { data: { is_panic: false, message: 'column "nothing" does not exist' } } },
    ],
  ])('%s is an error, and the next request is answered', async (_name, request, error) => {
    expect(await answers(request, version)).toMatchObject([error, versionAnswer]);
  });

  test('a panic is told as one, to every request from then on', async () => {
    const panic = {
      error: { data: { is_panic: true, message: expect.stringContaining('artificial panic') } },
    };
    expect(await answers({ id: 1, method: 'debugPanic' }, version)).toMatchObject([panic, panic]);
  });

  test('a database that cannot be reached is an error of each request', async () => {
    const { output, exitCode } = await engine(datasource('postgresql://a:b@127.0.0.1:1/c'), [
      JSON.stringify(version),
    ]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(output).error.data.message).toContain("Can't reach database server at `127.0.0.1:1`");
  });
});

describe('by command', () => {
  test('it lets in who may come in', async () => {
    expect(await engine([...datasource(), 'cli', 'can-connect-to-database'])).toMatchObject({
      exitCode: 0,
      errors: '',
    });
  });

  test.each([
    ['P1000', (url: string) => url.replace(/:[^:]*@/, ':wrong@')],
    ['P1001', (url: string) => url.replace(/:\d+\//, ':1/')],
    ['P1003', (url: string) => url.replace(/\/\w+$/, '/nowhere')],
  ])('it says %s in a JSON line on stderr', async (code, change) => {
    const { exitCode, errors } = await engine([
      ...datasource(change(database.ownerUrl)),
      'cli',
      'can-connect-to-database',
    ]);
    const [, line = ''] = errors.split('\n');
    expect([exitCode, JSON.parse(line).fields.error_code]).toEqual([1, code]);
  });

  test.each([
    [['--version'], 0],
    [['--unknown'], 1],
    [['cli', 'dance'], 1],
  ])('%j exits with %i', async (args, exitCode) => {
    expect((await engine(args)).exitCode).toBe(exitCode);
  });
});

test.each([
  ['migrate deploy', true],
  ['migrate diff --from-empty --to-schema x', true],
  ['--config prisma.config.ts db pull', true],
  ['db push', true],
  ['studio', true],
  ['generate', false],
  ['validate', false],
  ['migrate', false],
  ['migrate dev --help', false],
])('"prisma %s" needs a database: %s', (command, expected) => {
  expect(needsDatabase(command.split(' '))).toBe(expected);
});
