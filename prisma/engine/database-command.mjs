import { Client } from 'pg';
import { onDatabase } from './adapter.mjs';

/** Prisma's codes for what keeps a client out, by Postgres's SQLSTATE or Node's error code. */
const CODES = {
  '3D000': 'P1003',
  '28P01': 'P1000',
  28000: 'P1010',
  ECONNREFUSED: 'P1001',
  ENOTFOUND: 'P1001',
  ETIMEDOUT: 'P1001',
};

/**
 * Runs one of the two commands that the CLI gives outside JSON-RPC: `can-connect-to-database`, `create-database`.
 *
 * @param {string} name
 * @param {import('./arguments.mjs').Datasource} datasource
 * @throws {Error} with one of Prisma's codes (P1000, P1001, P1003, P1010) when the database does not let us in.
 */
export async function runDatabaseCommand(name, { url }) {
  if (name === 'can-connect-to-database') return query(url, 'SELECT 1');
  if (name === 'create-database') return createDatabase(url);
  throw new Error(`The schema engine does not know the command "cli ${name}".`);
}

/** @param {string} url */
async function createDatabase(url) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  await query(onDatabase(url, 'postgres'), `CREATE DATABASE "${name.replaceAll('"', '""')}"`);
}

/**
 * @param {string} url
 * @param {string} sql
 */
async function query(url, sql) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.query(sql);
  } catch (error) {
    throw Object.assign(new Error(explain(error, new URL(url)), { cause: error }), {
      code: CODES[error.code],
    });
  } finally {
    await client.end();
  }
}

/**
 * @param {Error & { code?: string }} error
 * @param {URL} url
 */
function explain(error, { hostname, port }) {
  if (CODES[error.code] !== 'P1001') return error.message;
  return `Can't reach database server at \`${hostname}:${port || 5432}\`. Make sure that it is running there.`;
}
