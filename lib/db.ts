import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { getEnv } from '#lib/env.ts';
import { statementNames } from '#lib/prepared-statements.ts';
import { type Prisma, PrismaClient } from '#prisma/generated/client.ts';

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

type RoleName = 'app' | 'reader';

/** Per process. Each of the readers' holds some 7 MB, and one Next makes no more pages at once than keep a few busy. */
const CONNECTIONS: Readonly<Record<RoleName, number>> = { app: 10, reader: 6 };

// Next bundles a module more than once; the pools must exist once per process all the same.
const shared = globalThis as typeof globalThis & { nightdeskPools?: Map<RoleName, Database> };
shared.nightdeskPools ??= new Map();
const pools = shared.nightdeskPools;

/** The newsroom's connection, as the database role `app`. Opened at first use: a build needs no database. */
export function db(): Database {
  return pools.get('app') ?? open('app', getEnv().databaseUrl);
}

/** The readers' connection, as the role `reader`, which can select what is published and nothing else. */
export function readerDb(): Database {
  const { databaseReaderUrl, databaseUrl } = getEnv();
  return pools.get('reader') ?? open('reader', databaseReaderUrl ?? databaseUrl);
}

/**
 * Runs reads and writes as one transaction: all of it commits, or nothing. At most 2 s are spent waiting for a
 * connection and 5 s inside.
 */
export function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db().$transaction(work, { maxWait: 2000, timeout: 5000 });
}

/**
 * The same for rare work over thousands of rows, such as a merge of sections: a minute inside. Whoever needs what it
 * holds meanwhile waits for 2 s and is refused, so it takes what is everybody's as late as it can.
 */
export function inLongTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const begin = async (tx: Transaction) => {
    await tx.$executeRaw`SET LOCAL statement_timeout = 60000`;
    return await work(tx);
  };
  return db().$transaction(begin, { maxWait: 2000, timeout: 60_000 });
}

/** Closes the pools, so that a short-lived process can end. */
export async function closeDatabase(): Promise<void> {
  const open = [...pools.values()];
  pools.clear();
  await Promise.all(open.map((client) => client.$disconnect()));
}

function open(role: RoleName, connectionString: string | null): Database {
  if (connectionString === null) {
    throw new Error('DATABASE_URL is not set in this process; the start command sets it for all it starts.');
  }
  const connection = {
    connectionString,
    max: CONNECTIONS[role],
    connectionTimeoutMillis: 2000,
    statement_timeout: 5000,
    lock_timeout: 2000,
    idle_in_transaction_session_timeout: 10_000,
    application_name: `nightdesk ${role}`,
  };
  const adapter = new PrismaPg(connection, { statementNameGenerator: statementNames(role) });
  const client = new PrismaClient({ adapter });
  pools.set(role, client);
  return client;
}
