import type { Call } from '#e2e/support/policy/world.ts';
import type { ApiScope } from '#lib/auth/api-scopes.ts';

const TAKES_TOKENS = /^\w+ \/api\/(?:v1|collab|notices|pictures)\b/;
const READS = /^GET |\/presence$/;
const PUBLISHING = new Set([
  'send-back',
  'approve',
  'publish',
  'schedule',
  'cancel-schedule',
  'schedule-end',
  'unpublish',
  'kill',
]);

/** What a token has to be for to go through a door; null where no token does. */
export function scopeOf(door: string, { params = {} }: Call): ApiScope | null {
  if (!TAKES_TOKENS.test(door)) return null;
  if (door === 'GET /api/v1/people') return 'people:read';
  if (PUBLISHING.has(params.transition ?? '')) return 'articles:publish';
  return READS.test(door) ? 'articles:read' : 'articles:write';
}
