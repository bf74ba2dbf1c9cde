import { randomBytes } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { correctAdapter } from './corrected-adapter.mjs';

/**
 * @typedef {import('@prisma/driver-adapter-utils').SqlDriverAdapter} Adapter
 * @typedef {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory} Factory
 */

/**
 * Gives the engine its connections: to the database, and to shadow databases made for it and removed again. `close`
 * removes those that are still there, for when the engine is stopped in the middle.
 *
 * @param {import('./arguments.mjs').Datasource} datasource
 * @returns {{ factory: Factory, close(): Promise<void> }}
 */
export function connectDatabases({ url, shadowDatabaseUrl }) {
  /** @type {Set<() => Promise<void>>} */
  const shadows = new Set();

  async function connectToShadowDb() {
    if (shadowDatabaseUrl) {
      throw new Error(
        'A shadow database of your own is not supported. Leave shadowDatabaseUrl out and let the user of the database create databases.',
      );
    }
    const name = `nightdesk_shadow_${randomBytes(8).toString('hex')}`;
    await runAlone(url, `CREATE DATABASE "${name}"`);
    const shadow = await connect(onDatabase(url, name));
    const disconnect = shadow.dispose.bind(shadow);
    /** @type {Promise<void> | undefined} */
    let removed;
    const remove = () => {
      // The database first: a script that is still running in it ends with it.
      removed ??= runAlone(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`).then(disconnect);
      return removed;
    };
    shadows.add(remove);
    shadow.dispose = remove;
    return shadow;
  }

  return {
    factory: {
      provider: 'postgres',
      adapterName: '@prisma/adapter-pg',
      connect: () => connect(url),
      connectToShadowDb,
    },
    close: async () => {
      await Promise.all([...shadows].map((remove) => remove()));
    },
  };
}

/**
 * One connection, never closed for being idle: the lock that keeps two migrations apart lives as long as it does.
 *
 * @param {string} url
 * @returns {Promise<Adapter>}
 */
async function connect(url) {
  const schema = new URL(url).searchParams.get('schema') ?? undefined;
  const factory = new PrismaPg(
    {
      connectionString: url,
      max: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: 5000,
      ...(schema && { options: `-c search_path="${schema}"` }),
    },
    { schema },
  );
  return correctAdapter(await factory.connect());
}

/**
 * @param {string} url
 * @param {string} sql
 */
async function runAlone(url, sql) {
  const adapter = await connect(url);
  try {
    await adapter.executeScript(sql);
  } finally {
    await adapter.dispose();
  }
}

/**
 * @param {string} url
 * @param {string} database
 * @returns {string} the same server and user, another database
 */
export function onDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}
