import type { IncomingMessage } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { authorizes } from './bearer.ts';
import { trustIn } from './client-address.ts';
import type { PagesFigures } from './pages/open-pages.ts';
import { routeOf } from './routes.ts';
import type { ViewsFigures } from './views/open-views.ts';

/** The figures of one front door, in the text format of Prometheus. */
export interface Metrics {
  /** Counts an answer that took `ms`; hits of kept pages are counted where they are answered. */
  readonly observe: (path: string, status: number, ms: number) => void;
  /** Counts a report of what a policy stopped. */
  readonly countReport: (outcome: ReportOutcome) => void;
  readonly contentType: string;
  readonly text: () => Promise<string>;
}

/** Read and in order; none, or too large; more than are read in an hour. */
export type ReportOutcome = 'taken' | 'refused' | 'limited';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function openMetrics(pages: PagesFigures | null, views: ViewsFigures | null = null): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: 'nightdesk_http_requests_total',
    help: 'Answered requests, without those from kept pages',
    labelNames: ['route', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'nightdesk_http_request_seconds',
    help: 'Time to the end of the answer, without those from kept pages',
    labelNames: ['route'],
    buckets: SECONDS,
    registers,
  });
  const reports = new Counter({
    name: 'nightdesk_policy_reports_total',
    help: 'Reports of what a policy stopped, by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  if (pages !== null) showPages(pages, registry);
  if (views !== null) showViews(views, registry);
  return {
    observe: (path, status, ms) => {
      const route = routeOf(path);
      requests.inc({ route, status: String(status) });
      seconds.observe({ route }, ms / 1000);
    },
    countReport: (outcome) => reports.inc({ outcome }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

function showPages(pages: PagesFigures, registry: Registry): void {
  const { counts } = pages;
  const registers = [registry];
  const answers: Counter = new Counter({
    name: 'nightdesk_page_answers_total',
    help: 'Answers for addresses that may be kept, by where they came from',
    labelNames: ['from'],
    registers,
    collect: () => {
      answers.reset();
      for (const [group, count] of counts.hits.entries()) {
        if (count > 0) answers.inc({ from: `kept_${group}xx` }, count);
      }
      answers.inc({ from: 'rendering' }, counts.misses);
      answers.inc({ from: 'stale' }, counts.stale);
      answers.inc({ from: 'nowhere' }, counts.errors);
    },
  });
  const total = (name: string, help: string, read: () => number) => {
    const counter: Counter = new Counter({
      name,
      help,
      registers,
      collect: () => {
        counter.reset();
        counter.inc(read());
      },
    });
  };
  const now = (name: string, help: string, read: () => number) => {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers,
      collect: () => gauge.set(read()),
    });
  };
  total('nightdesk_page_renders_total', 'Pages that Next was asked for', () => counts.renders);
  total('nightdesk_page_renders_failed_total', 'Of these, those that failed', () => counts.failedRenders);
  total('nightdesk_page_renders_refused_total', 'Renderings that were not kept', () => counts.refused);
  total('nightdesk_page_purges_total', 'Changes that were taken in', () => counts.purges);
  total(
    'nightdesk_page_takedowns_total',
    'Of these, those that took something off the site',
    () => counts.takedowns,
  );
  total('nightdesk_pages_purged_total', 'Kept pages that changes made outdated', () => counts.purgedPages);
  now('nightdesk_page_renders_running', 'Pages that are being rendered', pages.rendersRunning);
  now('nightdesk_pages_kept', 'Kept pages', pages.kept);
  now('nightdesk_pages_memory_bytes', 'Bytes of kept pages in memory', pages.bytesInMemory);
  now('nightdesk_pages_disk_bytes', 'Bytes of kept pages on disk', pages.bytesOnDisk);
  now('nightdesk_pages_trusted', 'Whether changes of pages are being heard', () => Number(pages.isTrusted()));
}

function showViews({ counts, waiting }: ViewsFigures, registry: Registry): void {
  const registers = [registry];
  const told: Counter = new Counter({
    name: 'nightdesk_views_total',
    help: 'Views that browsers told of, by what became of them',
    labelNames: ['outcome'],
    registers,
    collect: () => {
      told.reset();
      const { taken, bots, refused, limited, dropped } = counts;
      const outcomes = { taken, bot: bots, refused, limited, dropped };
      for (const [outcome, count] of Object.entries(outcomes)) told.inc({ outcome }, count);
    },
  });
  const writes: Counter = new Counter({
    name: 'nightdesk_view_writes_total',
    help: 'Writes of summed up views into the database',
    labelNames: ['outcome'],
    registers,
    collect: () => {
      writes.reset();
      writes.inc({ outcome: 'written' }, counts.writes);
      writes.inc({ outcome: 'failed' }, counts.failedWrites);
    },
  });
  const held: Gauge = new Gauge({
    name: 'nightdesk_view_sums_waiting',
    help: 'Different sums of views that wait to be written',
    registers,
    collect: () => held.set(waiting()),
  });
}

const isLoopback = trustIn(['loopback']);
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip'];

/** Whether a request may see the figures: one of this machine that no proxy passed on, or one with the token. */
export function maySeeMetrics(request: IncomingMessage, token: string | null): boolean {
  const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/i, '');
  const isPassedOn = FORWARDED.some((name) => request.headers[name] !== undefined);
  return (isLoopback(peer) && !isPassedOn) || authorizes(request.headers.authorization, token);
}
