import type { ApiScope } from '#lib/auth/api-scopes.ts';

/** What a token may do, in words. */
export const SCOPE_WORDS: Readonly<Record<ApiScope, string>> = {
  'articles:read': 'Read stories',
  'articles:write': 'Write stories',
  'articles:publish': 'Publish stories',
  'media:write': 'Upload media',
  'people:read': 'See who is on the staff',
};
