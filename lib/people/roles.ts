/** What a person is in the newsroom; exactly one role each. */
export const ROLES = ['contributor', 'reporter', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Whether a role reaches at least another, in the order of `ROLES`. */
export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}
