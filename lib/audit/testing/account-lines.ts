import type { AuditAction } from '#lib/audit/phrases.ts';
import type { plainSentence } from '#lib/audit/sentence.ts';

const BOB = '0193f000-0000-7000-8000-0000000000b0';
const BOB_HERE = { type: 'person', id: BOB, name: 'Bob', isThere: true };

type Action = Extract<
  AuditAction,
  `signIn.${string}` | `account.${string}` | `token.${string}` | 'settings.signIn'
>;
type Changes = Partial<Parameters<typeof plainSentence>[0]>;

/** What signing in, people's own accounts and API tokens write into the log, and how Ada's line reads. */
export const ACCOUNT_LINES: Readonly<Record<Action, [changes: Changes, sentence: string]>> = {
  'signIn.done': [
    { after: { means: 'recovery code' } },
    'Ada signed in with a recovery code as the second step',
  ],
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
  'account.linkIdentity': [
    { after: { label: 'ada@login.example' } },
    'Ada linked an account for single sign-on: “ada@login.example”',
  ],
  'account.unlinkIdentity': [{ before: { label: '' } }, 'Ada unlinked an account for single sign-on'],
  'account.endSessions': [{}, 'Ada signed themselves out in other browsers'],
  'account.edit': [{}, 'Ada edited their own account'],
  'token.create': [
    {
      object: { type: 'api_token', id: BOB, name: null, isThere: false },
      after: { email: 'bob@news.example' },
    },
    'Ada made an API token for bob@news.example',
  ],
  'token.exceed': [
    { object: { type: 'api_token', id: BOB, name: null, isThere: false } },
    'Ada used an API token beyond its scopes',
  ],
  'token.revoke': [
    { object: { type: 'api_token', id: BOB, name: null, isThere: false }, before: { name: 'Wire' } },
    'Ada revoked an API token: “Wire”',
  ],
  'settings.signIn': [
    { object: { type: 'newsroom', id: null, name: null, isThere: false } },
    'Ada changed who needs a second factor to sign in',
  ],
};
