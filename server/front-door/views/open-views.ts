import type { IncomingMessage, ServerResponse } from 'node:http';
import { Pool } from 'pg';
import type { Logger } from 'pino';
import type { VIEWS_ADDRESS } from '#lib/articles/view-kinds.ts';
import { Allowance, type AllowanceBounds } from './allowance.ts';
import { BeaconDesk } from './beacon-desk.ts';
import { Tally } from './tally.ts';
import { ViewCounts } from './view-counts.ts';
import { ViewWriter } from './view-writer.ts';

export interface ViewsOptions {
  readonly log: Logger;
  /** A clock for intervals. */
  readonly nowMs: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly bounds?: Partial<ViewsBounds>;
}

export interface ViewsBounds extends AllowanceBounds {
  /** Different sums that are held at a time. */
  readonly sums: number;
  /** What a crash loses at most. */
  readonly writeEveryMs: number;
}

const BOUNDS: ViewsBounds = { ofOne: 120, ofAll: 100_000, networks: 50_000, sums: 5000, writeEveryMs: 5000 };

/** The views of stories that readers' browsers tell of. */
export interface Views {
  /** Answers a beacon; false when a request is none. */
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    isTrusted: (address: string) => boolean,
  ): boolean;
  readonly figures: ViewsFigures;
  /** Begins to write, with a connection of its own. Until then what comes is held. */
  write(connectionString: string): void;
  /** Writes what is left. */
  close(): Promise<void>;
}

export interface ViewsFigures {
  readonly counts: ViewCounts;
  /** Different sums that wait to be written. */
  readonly waiting: () => number;
}

/** `VIEWS_ADDRESS`, to be sent to. */
const DOOR: `POST ${typeof VIEWS_ADDRESS}` = 'POST /api/v1/views';

export function openViews({ log, nowMs, now, ...options }: ViewsOptions): Views {
  const bounds = { ...BOUNDS, ...options.bounds };
  const counts = new ViewCounts();
  const tally = new Tally(bounds.sums);
  const allowance = new Allowance(bounds, nowMs);
  const desk = new BeaconDesk({ counts, tally, allowance, now });
  let writer: ViewWriter | null = null;
  return {
    answer: (request, response, isTrusted) => {
      if (`${request.method} ${request.url}` !== DOOR) return false;
      desk.receive(request, response, isTrusted);
      return true;
    },
    figures: { counts, waiting: () => tally.size },
    write: (connectionString) => {
      const onTick = () => allowance.forget();
      const pool = openPool(connectionString);
      writer = new ViewWriter({ pool, tally, counts, log, everyMs: bounds.writeEveryMs, onTick });
    },
    close: async () => await writer?.close(),
  };
}

function openPool(connectionString: string): Pool {
  const pool = new Pool({
    connectionString,
    max: 1,
    application_name: 'nightdesk views',
    connectionTimeoutMillis: 2000,
    statement_timeout: 5000,
    lock_timeout: 2000,
  });
  // A connection that ends while nothing is written is opened anew when something is.
  pool.on('error', () => {});
  return pool;
}
