import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import { hearStatus } from '#lib/shared/answer-status.ts';

/**
 * Lets refusals of server actions have the status that they would have in the API. Next answers an action with 200
 * whatever it says, and gives it no way to choose; its router takes in the answer whatever the status.
 */
export function followAnswers(): void {
  const underWay = new AsyncLocalStorage<ServerResponse>();
  subscribe('http.server.request.start', (message) => {
    underWay.enterWith((message as { response: ServerResponse }).response);
  });
  hearStatus((status) => {
    const response = underWay.getStore();
    if (response && !response.headersSent) response.statusCode = status;
  });
}
