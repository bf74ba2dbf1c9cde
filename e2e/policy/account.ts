import {
  codeOfNewApp,
  giveFactors,
  givePassword,
  passkeyOf,
  signInElsewhere,
  takeApp,
  tokenOf,
} from '#e2e/support/policy/own-account.ts';
import { PASSWORD } from '#e2e/support/staff.ts';
import {
  ceremony,
  factor,
  formOf,
  HOLDERS,
  NOTHING_SAID,
  open,
  PROVEN,
  PROVEN_HOLDERS,
  PROVEN_STAFF,
  row,
  STAFF,
} from './row.ts';

/** What people do with their own account. */
export const ACCOUNT = [
  row('action admin/account renameAction', STAFF, (world) => ({
    args: [NOTHING_SAID, formOf({ name: world.name() })],
  })),
  row('action admin/account chooseThemeAction', STAFF, () => ({ args: ['dark'] })),
  row('action admin/account chooseZoneAction', STAFF, () => ({ args: ['Asia/Tokyo'] })),
  row('action admin/account setPictureAction', STAFF, async (world) => ({
    args: [formOf({ file: await world.picture() })],
  })),
  row('action admin/account removePictureAction', STAFF),
  row('GET /api/pictures/[key]', STAFF, async (world) => ({ params: { key: await world.pictureKey() } })),
  row('action admin/account endOtherSessionsAction', STAFF, async (world, visitor) => {
    await signInElsewhere(world, world.personOf(visitor));
    return {};
  }),
  row('action admin/account endSessionAction', STAFF, async (world, visitor) => ({
    args: [await signInElsewhere(world, world.personOf(visitor))],
  })),
  row('action admin/account createTokenAction', PROVEN, (world) => ({
    args: [{ name: world.name(), scopes: ['articles:read'] }],
  })),
  row('action admin/account revokeTokenAction', PROVEN_STAFF, async (world, visitor) => ({
    args: [await tokenOf(world, world.personOf(visitor))],
  })),
  row('action admin/account changePasswordAction', PROVEN_STAFF, () => ({ args: [PASSWORD] })),
  row('action admin/settings changeFactorRuleAction', PROVEN, () => ({
    args: [{ roles: ['admin'], graceDays: 15 }],
  })),
  row('GET /api/auth/prove', HOLDERS),
  row('POST /api/auth/prove', HOLDERS, async (world, visitor) => {
    await givePassword(world, visitor);
    return { body: { password: PASSWORD } };
  }),
];

/** How people show who they are besides a password. */
export const FACTORS = [
  row('action admin/account beginAppAction', PROVEN_HOLDERS, async (world, visitor) => {
    await takeApp(world, visitor);
    return {};
  }),
  row('action admin/account confirmAppAction', PROVEN_HOLDERS, async (world, visitor) => ({
    args: [await codeOfNewApp(world, visitor)],
  })),
  factor('action admin/account removeAppAction', PROVEN_STAFF, async (world, visitor) => {
    await giveFactors(world, visitor);
    return {};
  }),
  factor('action admin/account makeCodesAction', PROVEN_STAFF, async (world, visitor) => {
    await giveFactors(world, visitor);
    return {};
  }),
  row('action admin/account beginPasskeyAction', PROVEN_HOLDERS),
  ceremony('action admin/account addPasskeyAction', PROVEN_HOLDERS),
  factor('action admin/account renamePasskeyAction', PROVEN_STAFF, async (world, visitor) => ({
    args: [await giveFactors(world, visitor), world.name()],
  })),
  factor('action admin/account removePasskeyAction', PROVEN_STAFF, async (world, visitor) => ({
    args: [await giveFactors(world, visitor)],
  })),
  row('action admin/people switchOffFactorsAction', PROVEN, async (world) => {
    const id = await world.somebody();
    await passkeyOf(world, id);
    return { args: [id] };
  }),
  ceremony('action admin/account unlinkIdentityAction', PROVEN_STAFF),
];

/** What is for whoever is not signed in, or not yet. */
export const SIGNING_IN = [
  ...open('who forgot a password is nobody yet', ['page /forgotten-password']),
  ...open('whoever has the link may, and x is none', ['page /password-reset/[token]']),
  ...open(
    'the answer is the same for everybody, and only the mailbox of an account hears more',
    ['action forgotten-password askForResetAction'],
    () => ({ args: [NOTHING_SAID, formOf({ email: 'nobody' })] }),
  ),
  ...open(
    'whoever has the link may, which is used up with the new password',
    ['action password-reset/[token] resetPasswordAction'],
    () => ({ args: [NOTHING_SAID, formOf({ token: 'x', password: PASSWORD })] }),
  ),
  ...open('sign-in is for who is nobody yet, and asks for what only they have', [
    'POST /api/auth/passkey',
    'POST /api/auth/passkey/options',
    'GET /api/auth/second-step',
    'POST /api/auth/second-step',
    'DELETE /api/auth/second-step',
  ]),
  ...open('it proves nothing, and only closes a window', ['page /sign-in/confirmed']),
  ...open('whoever comes back from the provider brings what it has signed', ['GET /api/auth/oidc/callback']),
  ...open('what the provider of single sign-on is called is on the sign-in page', ['GET /api/auth/oidc']),
  ...open('whoever is nobody yet goes to the provider', ['POST /api/auth/oidc'], () => ({
    body: { purpose: 'sign_in' },
  })),
];
