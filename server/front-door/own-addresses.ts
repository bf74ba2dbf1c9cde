import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson, answerText } from './answer.ts';
import { type Metrics, maySeeMetrics } from './metrics.ts';
import type { PolicyReports } from './policy-reports.ts';
import type { Readiness } from './readiness.ts';

export interface OwnAddresses {
  readonly isReady: () => Promise<Readiness>;
  readonly metrics?: Metrics;
  readonly metricsToken?: string | null;
  readonly reports: PolicyReports;
}

/** Answers the addresses that must answer when nothing else does; false when it is none of them. */
export function answerOwn(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { isReady, metrics, metricsToken = null, reports }: OwnAddresses,
): boolean {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  switch (`${method} ${path}`) {
    case 'GET /livez':
      answerText(response, 200, 'ok');
      return true;
    case 'GET /readyz':
      isReady().then(
        (state) => answerJson(response, state.ready ? 200 : 503, state),
        () => answerJson(response, 503, { ready: false, checks: {} }),
      );
      return true;
    case 'GET /metrics':
      if (metrics === undefined || !maySeeMetrics(request, metricsToken)) {
        answerText(response, 404, 'There is nothing at this address. Check it, or start at the front page.');
      } else {
        void answerMetrics(response, metrics);
      }
      return true;
    // Where `REPORTS_ADDRESS` leads.
    case 'POST /api/reports':
      reports.answer(request, response);
      return true;
    default:
      return false;
  }
}

async function answerMetrics(response: ServerResponse, metrics: Metrics): Promise<void> {
  try {
    answerText(response, 200, await metrics.text(), { 'Content-Type': metrics.contentType });
  } catch {
    answerText(response, 500, 'The figures cannot be shown just now. Please try again.');
  }
}
