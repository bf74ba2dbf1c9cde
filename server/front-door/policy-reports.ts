import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { answerText } from './answer.ts';
import type { ReportOutcome } from './metrics.ts';
import { withoutKeys } from './secret-paths.ts';

export interface PolicyReportsOptions {
  readonly log: Logger;
  readonly nowMs: () => number;
  /** Keeps count of what becomes of them. */
  readonly count?: ((outcome: ReportOutcome) => void) | undefined;
}

const MOST_BYTES = 16 * 1024;
const MOST_IN_ONE = 20;
/** Within a period: bodies that are read, and kinds that are told. */
const MOST_READ = 60;
const MOST_KINDS = 100;
const PERIOD_MS = 60 * 60_000;
const LONGEST_WORD = 200;

/** One thing that a policy stopped, with nothing of the page but its path. */
export interface Violation {
  readonly directive: string;
  /** An origin, or a word such as `inline`. */
  readonly blocked: string;
  readonly page: string;
}

/**
 * Takes what browsers tell of scripts and the like that a policy stopped, and logs each kind once in an hour. Whoever
 * sends lies or floods fills neither the memory nor the log.
 */
export class PolicyReports {
  readonly #options: PolicyReportsOptions;
  readonly #told = new Set<string>();
  #read = 0;
  #beganMs: number;

  constructor(options: PolicyReportsOptions) {
    this.#options = options;
    this.#beganMs = options.nowMs();
  }

  /** Answers a vetted POST. */
  answer(request: IncomingMessage, response: ServerResponse): void {
    this.#beginPeriod();
    if (this.#read >= MOST_READ) {
      this.#options.count?.('limited');
      answerText(response, 429, 'There are enough reports just now.', { 'Retry-After': '3600' });
      request.resume();
      return;
    }
    this.#read += 1;
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MOST_BYTES) chunks.push(chunk);
      else if (!response.headersSent) answerText(response, 413, 'A report has at most 16 KB.');
    });
    request.once('end', () => {
      const violations = response.headersSent ? null : readViolations(Buffer.concat(chunks).toString());
      this.#options.count?.(violations === null ? 'refused' : 'taken');
      if (response.headersSent) return;
      for (const violation of violations ?? []) this.#tell(violation);
      if (violations === null) answerText(response, 400, 'This is no report of a policy.');
      else response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
    });
  }

  #beginPeriod(): void {
    const now = this.#options.nowMs();
    if (now - this.#beganMs < PERIOD_MS) return;
    this.#beganMs = now;
    this.#read = 0;
    this.#told.clear();
  }

  #tell(violation: Violation): void {
    const kind = `${violation.directive} ${violation.blocked}`;
    if (this.#told.has(kind) || this.#told.size >= MOST_KINDS) return;
    this.#told.add(kind);
    this.#options.log.warn(violation, 'a browser kept a page from doing something');
  }
}

/** Both forms of reports (CSP 2 and the Reporting API); null for what is neither. */
export function readViolations(text: string): Violation[] | null {
  const given = parse(text);
  const list = Array.isArray(given) ? given.slice(0, MOST_IN_ONE) : [given];
  const violations = list.map((report) => {
    const fields = fieldOf(report, 'csp-report') ?? fieldOf(report, 'body');
    return isRecord(fields) ? toViolation(fields) : null;
  });
  return violations.every((violation) => violation !== null) && violations.length > 0 ? violations : null;
}

function toViolation(fields: Readonly<Record<string, unknown>>): Violation | null {
  const directive =
    fields.effectiveDirective ?? fields['effective-directive'] ?? fields['violated-directive'];
  const blocked = fields.blockedURL ?? fields['blocked-uri'];
  const page = fields.documentURL ?? fields['document-uri'];
  if (typeof directive !== 'string' || typeof blocked !== 'string' || typeof page !== 'string') return null;
  const path = URL.canParse(page) ? withoutKeys(new URL(page).pathname) : '';
  return {
    directive: plain(directive.split(' ', 1)[0] ?? ''),
    blocked: plain(origin(blocked)),
    page: plain(path),
  };
}

/** What stands behind an origin may be somebody's secret. */
function origin(blocked: string): string {
  if (!URL.canParse(blocked)) return blocked;
  const { origin: known, protocol } = new URL(blocked);
  return known === 'null' ? protocol : known;
}

function plain(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, LONGEST_WORD);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
