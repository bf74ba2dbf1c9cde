import type { IncomingHttpHeaders } from 'node:http';
import { isbot } from 'isbot';
import type { Device } from '#lib/articles/view-kinds.ts';

const TABLET = /ipad|tablet|playbook|silk|kindle|android(?!.*mobile)/i;
const PHONE = /mobi|iphone|ipod|android/i;

/** What a program says it runs on; null for one that does not say, or says that nobody sits before it. */
export function deviceOf(headers: IncomingHttpHeaders): Device | null {
  const program = headers['user-agent'] ?? '';
  if (program === '' || isbot(program)) return null;
  if (TABLET.test(program)) return 'tablet';
  return headers['sec-ch-ua-mobile'] === '?1' || PHONE.test(program) ? 'phone' : 'desktop';
}
