import type { EventFacts } from './phrases.ts';

/** What people do to come in, and to their own accounts. */
export const ACCOUNT_PHRASES = {
  'signIn.done': { done: sayMeans, wish: 'sign in as {object}' },
  'signIn.prove': { done: 'confirmed who they are', wish: 'confirm who they are' },
  'account.forgetPassword': {
    done: 'asked for a link that sets a new password for {object}',
    wish: 'ask for a link that sets a new password',
  },
  'account.resetPassword': {
    done: 'set a new password by the link of a mail',
    wish: 'set a new password by the link of a mail',
  },
  'account.changePassword': { done: 'changed their password', wish: 'change their password' },
  'account.addApp': { done: 'added an authenticator app', wish: 'add an authenticator app' },
  'account.removeApp': { done: 'removed their authenticator app', wish: 'remove their authenticator app' },
  'account.makeCodes': { done: 'made new recovery codes', wish: 'make new recovery codes' },
  'account.addPasskey': {
    done: ({ after }: EventFacts) => `added a passkey: “${String(after.name)}”`,
    wish: 'add a passkey',
  },
  'account.renamePasskey': { done: 'renamed a passkey', wish: 'rename a passkey' },
  'account.removePasskey': {
    done: ({ before }: EventFacts) => `removed a passkey: “${String(before.name)}”`,
    wish: 'remove a passkey',
  },
  'account.linkIdentity': {
    done: ({ after }: EventFacts) => `linked an account for single sign-on${labelled(after.label)}`,
    wish: 'link an account for single sign-on',
  },
  'account.unlinkIdentity': {
    done: ({ before }: EventFacts) => `unlinked an account for single sign-on${labelled(before.label)}`,
    wish: 'unlink an account for single sign-on',
  },
  'account.endSessions': {
    done: 'signed themselves out in other browsers',
    wish: 'sign themselves out in other browsers',
  },
  'account.edit': { done: 'edited their own account', wish: 'edit their own account' },
} as const;

function sayMeans({ after }: EventFacts): string {
  if (after.means === 'passkey') return 'signed in with a passkey';
  if (after.means === 'provider') return 'signed in by single sign-on';
  if (after.means === 'app') return 'signed in with a code as the second step';
  if (after.means === 'recovery code') return 'signed in with a recovery code as the second step';
  return 'signed in with a password';
}

function labelled(label: unknown): string {
  return typeof label === 'string' && label !== '' ? `: “${label}”` : '';
}
