import { ROLES, type Role } from './roles.ts';

const HINTS: Readonly<Record<Role, string>> = {
  contributor: 'Writes their own stories and sees no others.',
  reporter: 'Sees all stories, and writes their own and those they are given.',
  editor: 'Edits and publishes what is in their sections.',
  admin: 'May do everything, and looks after people and settings.',
};

/** A role as it begins a line, such as “Editor”. */
export function roleName(role: Role): string {
  return role.charAt(0).toUpperCase() + role.slice(1);
}

/** The roles to choose from, each with a word on what it may do. */
export const ROLE_CHOICES = ROLES.map((role) => ({ value: role, label: roleName(role), hint: HINTS[role] }));
