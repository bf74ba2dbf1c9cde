import type { ACCOUNT_PHRASES } from '#lib/audit/account-phrases.ts';
import type { plainSentence } from '#lib/audit/sentence.ts';

const BOB_HERE = { type: 'person', id: '0193f000-0000-7000-8000-0000000000b0', name: 'Bob', isThere: true };

type Changes = Partial<Parameters<typeof plainSentence>[0]>;

/** What signing in and people's own accounts write into the log, and how Ada's line reads. */
export const ACCOUNT_LINES: Readonly<
  Record<keyof typeof ACCOUNT_PHRASES, [changes: Changes, sentence: string]>
> = {
  'signIn.done': [{ after: { means: 'recovery code' } }, 'Ada signed in with a password and a recovery code'],
  'signIn.prove': [{}, 'Ada confirmed who they are'],
  'account.forgetPassword': [
    { by: { id: null, name: 'Somebody' }, object: BOB_HERE },
    'Somebody asked for a link that sets a new password for Bob',
  ],
  'account.resetPassword': [{}, 'Ada set a new password by the link of a mail'],
  'account.changePassword': [{}, 'Ada changed their password'],
  'account.addApp': [{}, 'Ada added an authenticator app'],
  'account.removeApp': [{}, 'Ada removed their authenticator app'],
  'account.makeCodes': [{}, 'Ada made new recovery codes'],
  'account.addPasskey': [{ after: { name: 'Phone' } }, 'Ada added a passkey: “Phone”'],
  'account.renamePasskey': [{}, 'Ada renamed a passkey'],
  'account.removePasskey': [{ before: { name: 'Phone' } }, 'Ada removed a passkey: “Phone”'],
  'account.endSessions': [{}, 'Ada signed themselves out in other browsers'],
  'account.edit': [{}, 'Ada edited their own account'],
};
