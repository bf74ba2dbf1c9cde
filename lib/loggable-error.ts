import { withoutPrivate } from './without-private.ts';

/** What the log keeps of an error. */
export interface LoggableError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: unknown;
  /** What Postgres calls it (SQLSTATE). */
  readonly sqlState?: unknown;
  readonly cause?: LoggableError | string;
}

const MOST_CAUSES = 3;
const LEFT_OUT = 'its own words are left out: they may quote what somebody wrote';
/** SQLSTATE classes whose messages quote values: data exceptions, broken constraints, what triggers raise. */
const QUOTING_STATE = /^(?:22|23|P0)/;
/** Refusals of Prisma that name columns and time limits and no values. */
const HARMLESS_PRISMA_CODE = /^P(?:1\d{3}|2002|2003|2024|2028|2034)$/;

/**
 * Describes an error without what people wrote: Prisma and Postgres quote parameters and rows, JSON.parse quotes its
 * text, mail servers repeat addresses. Where its message might, the kind of error, its code and its place remain.
 */
export function loggableError(error: unknown, causes = MOST_CAUSES): LoggableError | string {
  if (!(error instanceof Error)) {
    return typeof error === 'string' ? withoutPrivate(error) : 'something that is no error was thrown';
  }
  const { code, meta } = error as { code?: unknown; meta?: PrismaMeta };
  const sqlState =
    meta?.driverAdapterError?.cause?.originalCode ?? (error.name === 'error' ? code : undefined);
  const message = quotesValues(error, code, sqlState) ? LEFT_OUT : withoutPrivate(lastLines(error));
  return {
    type: error.name,
    message,
    stack: [`${error.name}: ${message}`, ...placesOf(error)].join('\n'),
    ...(code === undefined ? {} : { code }),
    ...(sqlState === undefined ? {} : { sqlState }),
    ...(error.cause instanceof Error && causes > 0 ? { cause: loggableError(error.cause, causes - 1) } : {}),
  };
}

interface PrismaMeta {
  readonly driverAdapterError?: { readonly cause?: { readonly originalCode?: unknown } };
}

function quotesValues({ name }: Error, code: unknown, sqlState: unknown): boolean {
  if (name === 'SyntaxError' || name === 'DriverAdapterError') return true;
  if (name === 'error') return QUOTING_STATE.test(String(sqlState));
  if (name === 'PrismaClientInitializationError') return false;
  return name.startsWith('PrismaClient') && !HARMLESS_PRISMA_CODE.test(String(code));
}

/** Prisma begins with the call as it stands in the code, and says what was wrong with it after that. */
function lastLines({ name, message }: Error): string {
  return name.startsWith('PrismaClient') ? (message.trim().split('\n').at(-1) ?? '') : message;
}

function placesOf({ stack = '' }: Error): string[] {
  const places = stack.split('\n').filter((line) => /^\s+at \S/.test(line));
  return places.map(withoutPrivate);
}
