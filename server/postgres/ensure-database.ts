import { Client, escapeIdentifier } from 'pg';
import { errorCode } from './cluster-error.ts';

const DUPLICATE_DATABASE = '42P04';

/**
 * Makes a database when there is none of that name, however many processes ask at the same time.
 *
 * @param url of a role that may create databases, on any database that exists
 */
export async function ensureDatabase(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
  } catch (error) {
    if (errorCode(error) !== DUPLICATE_DATABASE) throw error;
  } finally {
    await client.end();
  }
}
