import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.ts';
import { pathOf } from './request-target.ts';
import { withoutKeys } from './secret-paths.ts';

/** Asked every few seconds by machines, or fetched by the dozen with each page. */
const QUIET = /^\/(?:livez$|readyz$|_next\/static\/)/;

/** What the log says about one request; no query and no headers, which may hold secrets. */
export interface Visit {
  readonly requestId: string;
  readonly method: string;
  readonly target: string;
  readonly address: string;
}

/** Writes one line when the answer is complete or given up. */
export function logVisit(
  log: Logger,
  response: ServerResponse,
  visit: Visit,
  nowMs: () => number,
  metrics?: Metrics,
): void {
  const startedMs = nowMs();
  response.once('close', () => {
    const path = withoutKeys(pathOf(visit.target));
    const ms = nowMs() - startedMs;
    metrics?.observe(path, response.statusCode, ms);
    const record = {
      requestId: visit.requestId,
      method: visit.method,
      path,
      status: response.statusCode,
      ms: Math.round(ms),
      address: visit.address,
      ...(response.writableFinished ? {} : { aborted: true }),
    };
    const line = `${visit.method} ${path} ${response.statusCode}`;
    if (response.statusCode >= 500) log.warn(record, line);
    else if (QUIET.test(path)) log.debug(record, line);
    else log.info(record, line);
  });
}
