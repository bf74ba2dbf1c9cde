import { Client } from 'pg';
import { codeOf, OperatorError } from '#server/process/operator-error.ts';

const CONNECT_TIMEOUT_MS = 5000;

/** The code of Postgres for a database that does not exist. */
export const NO_SUCH_DATABASE = '3D000';

/** Opens a connection for the time of `work`. */
export async function withConnection<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A server that ends while we talk must not end us; the query fails by itself.
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Makes sure that a database given by the operator answers.
 *
 * @param name the variable that holds the URL, for the sentence
 * @throws {OperatorError} that says what is wrong and never shows the password
 */
export async function checkDatabase(name: string, url: string): Promise<void> {
  try {
    await withConnection(url, (client) => client.query('SELECT 1'));
  } catch (error) {
    throw explainConnectionError(error, name, url);
  }
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  '57P03',
]);

/** Whether an error says that there is no database at its place just now, which may pass by itself. */
export function isUnreachable(error: unknown): error is OperatorError {
  if (!(error instanceof OperatorError)) return false;
  const code = codeOf(error.cause);
  // Silence has no code.
  return error.cause instanceof Error && (code === undefined || UNREACHABLE.has(code));
}

/** The sentence for a connection that failed. */
export function explainConnectionError(error: unknown, name: string, url: string): OperatorError {
  return new OperatorError(sentenceFor(error, name, url), { cause: error });
}

function sentenceFor(error: unknown, name: string, url: string): string {
  const { host, username, pathname } = new URL(url);
  const database = decodeURIComponent(pathname.slice(1));
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
      return `No database answers at ${host}. Start it, or correct ${name}.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host of the database, ${host}, is not known here. Correct ${name}.`;
    case '28P01':
    case '28000':
      return `The database at ${host} refuses the user "${username}" or its password. Correct ${name}.`;
    case NO_SUCH_DATABASE:
      return `There is no database "${database}" at ${host}. Create it, or correct ${name}.`;
    default:
      return `The database at ${host} cannot be used (${reasonOf(error)}). Correct ${name}, or see to it there.`;
  }
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return codeOf(error) ? `${codeOf(error)}: ${text}` : text;
}
