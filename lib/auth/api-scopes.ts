/** What a token may be used for; never more than the role of the person it stands for. */
export const API_SCOPES = [
  'articles:read',
  'articles:write',
  'articles:publish',
  'media:write',
  'people:read',
] as const;
export type ApiScope = (typeof API_SCOPES)[number];
