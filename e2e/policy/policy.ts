import { ACCOUNT, FACTORS, SIGNING_IN } from './account.ts';
import { ADMIN_DOORS, DESK_ACTIONS, TAXONOMY_ACTIONS } from './actions.ts';
import { ARTICLES, ROOMS, TRANSITIONS } from './api.ts';
import { PAGES } from './pages.ts';
import { INVITED, PEOPLE } from './people.ts';
import { AT_THE_DOOR, READERS } from './readers.ts';
import type { Row } from './row.ts';
import { SWAPS } from './swaps.ts';

/**
 * Who gets through which door. `npm test -- walls` fails on a door without a row here, and on a row without a door;
 * `walker.spec.ts` has everybody try each of them over HTTP: who is not named is refused, nothing has changed and
 * nothing was sent; who is named gets through.
 *
 * A new door takes one line: its name as the failing test prints it, who may, and what is sent along. That has to be so
 * well-formed that nothing but the right is missing, and is made anew for each who may, since they get through. A door
 * that is about a story has a line for each kind of story that makes a difference.
 */
export const POLICY: readonly Row[] = [
  ...READERS,
  ...AT_THE_DOOR,
  ...INVITED,
  ...PAGES,
  ...ARTICLES,
  ...TRANSITIONS,
  ...ROOMS,
  ...DESK_ACTIONS,
  ...TAXONOMY_ACTIONS,
  ...ADMIN_DOORS,
  ...SWAPS,
  ...PEOPLE,
  ...ACCOUNT,
  ...FACTORS,
  ...SIGNING_IN,
];
