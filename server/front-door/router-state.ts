import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';
import type { Header } from './hop-by-hop.ts';

const NAME = 'next-router-state-tree';

/**
 * Leaves out what a browser says of the page it holds when this Next cannot read it: Next would answer that with an error
 * of the server. Without it the whole page is sent, which is what a tab needs that was opened before an update.
 */
export function withoutUnreadableState(headers: readonly Header[]): readonly Header[] {
  const states = headers.filter(isState);
  const isReadable = states.length < 2 && states.every(([, state]) => canRead(state));
  return isReadable ? headers : headers.filter((header) => !isState(header));
}

function isState([name]: Header): boolean {
  return name.toLowerCase() === NAME;
}

function canRead(state: string): boolean {
  try {
    parseAndValidateFlightRouterState(state);
    return true;
  } catch {
    return false;
  }
}
