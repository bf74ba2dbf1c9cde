import { EnginePanic, unlessPanicked } from './panic.mjs';

/**
 * @typedef {{ id: number, method: string, params?: object }} Request
 * @typedef {{ id: number, result?: unknown, error?: object, notifications: object[] }} Answer
 */

const METHOD_NOT_FOUND = -32601;
const METHOD_FAILED = 4466;

/** Methods of the protocol that the engine names otherwise. */
const OTHER_NAMES = { getDatabaseVersion: 'version' };

const METHODS = new Set([
  'applyMigrations',
  'createMigration',
  'dbExecute',
  'debugPanic',
  'devDiagnostic',
  'diagnoseMigrationHistory',
  'diff',
  'ensureConnectionValidity',
  'evaluateDataLoss',
  'getDatabaseVersion',
  'introspect',
  'introspectSql',
  'markMigrationApplied',
  'markMigrationRolledBack',
  'reset',
  'schemaPush',
]);

/**
 * Runs one request. Never rejects: failures are answers in the form that the CLI prints.
 *
 * @param {Request} request
 * @param {Promise<import('./rpc.mjs').OpenEngine>} opened
 * @returns {Promise<Answer>}
 */
export async function callEngine({ id, method, params }, opened) {
  if (!METHODS.has(method)) {
    const message = `This schema engine has no method "${method}".`;
    return {
      id,
      error: { code: METHOD_NOT_FOUND, message, data: { is_panic: false, message } },
      notifications: [],
    };
  }
  try {
    const { engine } = await opened;
    if (method === 'evaluateDataLoss') await learnMigrations(engine, params);
    const result = (await unlessPanicked(() => engine[OTHER_NAMES[method] ?? method](params))) ?? {};
    return { id, result, notifications: method === 'diff' ? printed(id, result) : [] };
  } catch (error) {
    return { id, error: toRpcError(error), notifications: [] };
  }
}

/**
 * Makes the engine build the schema that the migrations lead to, which it keeps for the methods that follow: only
 * this method does so on a shadow database of ours, where the others would fail.
 */
async function learnMigrations(engine, { migrationsList, filters }) {
  const input = { migrationsList, filters, optInToShadowDatabase: true };
  await unlessPanicked(() => engine.diagnoseMigrationHistory(input));
}

/** The engine returns the text of a diff; the CLI expects to be told to print it. */
function printed(id, { stdout }) {
  return stdout ? [{ id, method: 'print', params: { content: stdout.replace(/\n$/, '') } }] : [];
}

/** @param {unknown} error */
function toRpcError(error) {
  const message = String(error?.message ?? error).trim();
  const code = typeof error?.code === 'string' ? error.code : undefined;
  return {
    code: METHOD_FAILED,
    message,
    data: { is_panic: error instanceof EnginePanic, message, ...(code && { error_code: code }) },
  };
}
