/** What Prisma and its adapter say of a failed query, as far as it is told apart here. */
interface Failure {
  message?: unknown;
  code?: unknown;
  meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } };
}

/** Whether Postgres refused for want of space on its disk (SQLSTATE 53100); nothing was changed then. */
export function isDiskFull(error: unknown): boolean {
  return sqlStateOf((error ?? {}) as Failure) === '53100';
}

/** The connection was lost or not given (08, 53300, 57P01 to 57P03), or a statement or lock took too long. */
const AWAY_STATE = /^(?:08...|53300|57P0[123]|57014|55P03)$/;
/** Prisma's words for the same: not reachable, timed out, closed, no connection or transaction in time. */
const AWAY_CODES: ReadonlySet<unknown> = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']);
/** Of the pool, which has no code: all its connections are busy, or one broke. */
const AWAY_WORDS = /^(?:timeout exceeded when trying to connect|Connection terminated)/;

/** Whether Postgres was away, or too busy to answer in time: the same request may succeed in a moment. */
export function isDatabaseAway(error: unknown): boolean {
  const failure = (error ?? {}) as Failure;
  return (
    AWAY_CODES.has(failure.code) ||
    AWAY_STATE.test(String(sqlStateOf(failure))) ||
    AWAY_WORDS.test(String(failure.message))
  );
}

function sqlStateOf({ meta }: Failure): unknown {
  return meta?.driverAdapterError?.cause?.originalCode;
}
