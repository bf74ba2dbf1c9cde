import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import { hearStatus } from '#lib/shared/answer-status.ts';

/**
 * Lets refusals of server actions have the status that they would have in the API. Next answers an action with 200
 * whatever it says, also when it leads elsewhere, and gives it no way to choose; its router takes in the answer whatever
 * the status.
 */
export function followAnswers(): void {
  const underWay = new AsyncLocalStorage<ServerResponse>();
  subscribe('http.server.request.start', (message) => {
    underWay.enterWith((message as { response: ServerResponse }).response);
  });
  hearStatus((status) => {
    const response = underWay.getStore();
    if (response && !response.headersSent) hold(response, status);
  });
}

/** Sets a status that Next's 200 does not replace; that of something worse does. */
function hold(response: ServerResponse, status: number): void {
  let current = status;
  Object.defineProperty(response, 'statusCode', {
    configurable: true,
    get: () => current,
    set: (next: number) => {
      if (next !== 200) current = next;
    },
  });
}
