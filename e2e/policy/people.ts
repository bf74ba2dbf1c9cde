import type { Call, World } from '#e2e/support/policy/world.ts';
import { ADMINS, ceremony, formOf, NOTHING_SAID, open, PROVEN, row, STAFF } from './row.ts';

const somebody = async (world: World): Promise<Call> => ({ args: [await world.somebody()] });
const somebodyDisabled = async (world: World): Promise<Call> => ({ args: [await world.somebody(true)] });
const someInvitation = async (world: World): Promise<Call> => ({ args: [await world.invitation()] });
const file = (world: World): Call => ({ args: [{ file: `email,role\n${world.address()},reporter` }] });

export const PEOPLE = [
  row('page /admin/people', ADMINS),
  row('page /admin/people/import', ADMINS),
  row('page /admin/people/[id]', ADMINS, async (world) => ({ params: { id: await world.somebody() } })),
  row('GET /api/v1/people', STAFF),
  row('action admin/people invitePeopleAction', PROVEN, (world) => ({
    args: [{ people: [{ email: world.address() }], role: 'admin' }],
  })),
  row('action admin/people previewImportAction', ADMINS, file),
  row('action admin/people importPeopleAction', PROVEN, file),
  row('action admin/people renewInvitationAction', PROVEN, someInvitation),
  // It gives nobody a right, and is done in haste.
  row('action admin/people withdrawInvitationAction', ADMINS, someInvitation),
  row('action admin/people changeRoleAction', PROVEN, async (world) => ({
    args: [await world.somebody(), { role: 'admin' }],
  })),
  row('action admin/people disablePersonAction', PROVEN, somebody),
  row('action admin/people enablePersonAction', PROVEN, somebodyDisabled),
  row('action admin/people signOutPersonAction', PROVEN, somebody),
  ceremony('action admin/people inviteToLinkAction', PROVEN, somebody),
  row('action admin/people handOverAction', PROVEN, async (world) => ({
    args: [await world.somebody(), { to: await world.somebody() }],
  })),
  row('action admin/people deletePersonAction', PROVEN, somebody),
];

export const INVITED = [
  ...open('whoever has the link may, and x is none', ['page /invitation/[token]']),
  ...open(
    'whoever has the link may, which is used up with the account',
    ['action invitation/[token] acceptInvitationAction'],
    () => ({
      args: [NOTHING_SAID, formOf({ token: 'x', name: 'Mallory', password: 'a pencil behind the ear' })],
    }),
  ),
];
