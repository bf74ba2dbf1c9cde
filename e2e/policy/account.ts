import type { World } from '#e2e/support/policy/world.ts';
import { ceremony, formOf, NOTHING_SAID, open, PROVEN, PROVEN_STAFF, row, STAFF } from './row.ts';

const SOME_PASSWORD = 'a pencil behind the ear';

/** What people do with their own account. */
export const ACCOUNT = [
  // Its form changes the name, which is guarded elsewhere.
  ceremony('action admin/account renameAction', STAFF, (world) => ({
    args: [NOTHING_SAID, formOf({ name: world.name() })],
  })),
  row('action admin/account chooseThemeAction', STAFF, () => ({ args: ['dark'] })),
  row('action admin/account chooseZoneAction', STAFF, () => ({ args: ['Asia/Tokyo'] })),
  row('action admin/account setPictureAction', STAFF, async (world) => ({
    args: [formOf({ file: await world.picture() })],
  })),
  row('action admin/account removePictureAction', STAFF),
  row('GET /api/pictures/[key]', STAFF, async (world) => ({ params: { key: await world.pictureKey() } })),
  row('action admin/account endOtherSessionsAction', STAFF),
  ceremony('action admin/account endSessionAction', STAFF),
  row('action admin/account createTokenAction', PROVEN, (world) => ({
    args: [{ name: world.name(), scopes: ['articles:read'] }],
  })),
  ceremony('action admin/account revokeTokenAction', PROVEN_STAFF),
  // It ends the sessions of whoever gets through.
  ceremony('action admin/account changePasswordAction', PROVEN_STAFF, () => ({ args: [SOME_PASSWORD] })),
  ceremony('action admin/account beginAppAction', PROVEN_STAFF),
  ceremony('action admin/account confirmAppAction', PROVEN_STAFF, () => ({ args: ['123456'] })),
  ceremony('action admin/account removeAppAction', PROVEN_STAFF),
  ceremony('action admin/account makeCodesAction', PROVEN_STAFF),
  ceremony('action admin/account beginPasskeyAction', PROVEN_STAFF),
  ceremony('action admin/account addPasskeyAction', PROVEN_STAFF),
  ceremony('action admin/account renamePasskeyAction', STAFF),
  ceremony('action admin/account removePasskeyAction', PROVEN_STAFF),
  ceremony('action admin/people switchOffFactorsAction', PROVEN, async (world: World) => ({
    args: [await world.somebody()],
  })),
  row('action admin/settings changeFactorRuleAction', PROVEN, () => ({
    args: [{ roles: [], graceDays: 14 }],
  })),
  ceremony('action admin/account unlinkIdentityAction', PROVEN_STAFF),
  ceremony('GET /api/auth/prove', STAFF),
  ceremony('POST /api/auth/prove', STAFF, () => ({ body: { password: SOME_PASSWORD } })),
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
    () => ({ args: [NOTHING_SAID, formOf({ token: 'x', password: SOME_PASSWORD })] }),
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
