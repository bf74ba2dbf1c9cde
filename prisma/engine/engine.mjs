import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { connectDatabases } from './adapter.mjs';
import { listenForPanics, unlessPanicked } from './panic.mjs';

/**
 * Loads the WebAssembly module: by hand, because Node 20 cannot import one and the package expects a bundler.
 *
 * @returns {Promise<typeof import('@prisma/schema-engine-wasm')>}
 */
async function loadModule() {
  listenForPanics();
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bytes = await readFile(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}

/** @returns {Promise<string>} the commit that the engine was built from */
export async function engineVersion() {
  return (await loadModule()).version();
}

/**
 * Opens the engine on a database: it connects at once.
 *
 * @param {import('./arguments.mjs').ServeTask} task
 * @returns {Promise<import('./rpc.mjs').OpenEngine>}
 * @throws {Error} when there is no datasource, or the database does not let us in
 */
export async function openEngine({ datamodels, datasource }) {
  if (!datasource?.url) {
    throw new Error(
      'This command needs a database. Set DATABASE_URL, or start it where prisma.config.ts is read.',
    );
  }
  const { SchemaEngine } = await loadModule();
  const databases = connectDatabases(datasource);
  const log = (/** @type {string} */ line) => process.stderr.write(`${line.trim()}\n`);
  // An empty list makes the engine panic.
  const options = { datamodels: datamodels.length > 0 ? datamodels : undefined };
  const adapter = bindMigrationAwareSqlAdapterFactory(databases.factory);
  const engine = await unlessPanicked(() => SchemaEngine.new(options, log, adapter));
  return { engine, close: databases.close };
}
