/** Whether Postgres refused for want of space on its disk (SQLSTATE 53100); nothing was changed then. */
export function isDiskFull(error: unknown): boolean {
  const { meta } = (error ?? {}) as {
    meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } };
  };
  return meta?.driverAdapterError?.cause?.originalCode === '53100';
}
