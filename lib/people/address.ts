import { ROLES, type Role } from './roles.ts';

/** Whether somebody can come in, or is asked to. */
export const STATES = ['active', 'invited', 'disabled'] as const;
export type PersonState = (typeof STATES)[number];

/** What of the list of people is shown; null for all. It stands in the address. */
export interface PeopleFilter {
  /** A part of a name or an address; empty for any. */
  q: string;
  role: Role | null;
  state: PersonState | null;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Reads a filter from an address, leaving out what is not as expected. */
export function readPeopleFilter(query: Query): PeopleFilter {
  const { q } = query;
  return {
    q: typeof q === 'string' ? q.trim().slice(0, 200) : '',
    role: ROLES.find((role) => role === query.role) ?? null,
    state: STATES.find((state) => state === query.state) ?? null,
  };
}

/** The same as parts of an address. */
export function peopleQuery({ q, role, state }: PeopleFilter): Record<string, string> {
  return {
    ...(q === '' ? {} : { q }),
    ...(role === null ? {} : { role }),
    ...(state === null ? {} : { state }),
  };
}
