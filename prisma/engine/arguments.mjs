import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

/**
 * @typedef {{ url: string, shadowDatabaseUrl?: string }} Datasource
 * @typedef {{ kind: 'serve', datamodels: [path: string, content: string][], datasource: Datasource | undefined }} ServeTask
 * @typedef {{ kind: 'version' } | ServeTask | { kind: 'database-command', name: string, datasource: Datasource }} Task
 */

const OPTIONS = /** @type {const} */ ({
  datamodels: { type: 'string', multiple: true },
  datasource: { type: 'string' },
  // Known to the engine from the datamodels themselves; accepted because the CLI sends it.
  'enabled-preview-features': { type: 'string' },
  'extension-types': { type: 'string' },
  version: { type: 'boolean' },
});

/**
 * Reads the command line that Prisma's CLI gives its schema engine:
 * `[--datamodels FILE]... [--datasource JSON] [cli can-connect-to-database | cli create-database]`, or `--version`.
 *
 * @param {string[]} args
 * @returns {Promise<Task>}
 * @throws {Error} when they are not understood, or a datamodel cannot be read.
 */
export async function readArguments(args) {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  if (values.version) return { kind: 'version' };
  const datasource = values.datasource === undefined ? undefined : JSON.parse(values.datasource);
  if (positionals.length === 0) {
    return { kind: 'serve', datamodels: await readDatamodels(values.datamodels ?? []), datasource };
  }
  const [mode, name] = positionals;
  if (mode !== 'cli' || name === undefined || datasource === undefined) {
    throw new Error(`The schema engine does not know the command "${positionals.join(' ')}".`);
  }
  return { kind: 'database-command', name, datasource };
}

/**
 * @param {string[]} paths
 * @returns {Promise<[path: string, content: string][]>}
 */
function readDatamodels(paths) {
  return Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')]));
}
