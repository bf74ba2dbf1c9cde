import type { Server, ServerResponse } from 'node:http';

const SWEEP_MS = 50;

/**
 * Ends a server: nothing new is accepted, event streams are ended at once (their readers come back by themselves),
 * other requests have `graceMs` to finish.
 */
export async function drain(server: Server, open: readonly ServerResponse[], graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const response of open) endKindly(response);
  // A connection that becomes idle after its last answer would otherwise stay open for the next request.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}

function endKindly(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
  else if (String(response.getHeader('Content-Type')).startsWith('text/event-stream')) response.end();
}
