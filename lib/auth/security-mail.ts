import { oneLine } from '#lib/mail/words.ts';

/** What somebody is told of their own account, since it may not have been them. */
export type SecurityNews =
  | { kind: 'new_device'; device: string; address: string }
  | { kind: 'password_changed' }
  | { kind: 'app_added' }
  | { kind: 'app_removed' }
  | { kind: 'passkey_added'; name: string }
  | { kind: 'passkey_removed'; name: string }
  | { kind: 'account_linked'; provider: string; label: string }
  | { kind: 'account_unlinked'; provider: string }
  | { kind: 'codes_made' }
  | { kind: 'code_used'; left: number }
  | { kind: 'factors_off' };

interface House {
  newsroomName: string;
  siteUrl: string;
}

/** The mail of such a piece of news: short, calm, and with what to do. `when` is an instant in words. */
export function securityMail(news: SecurityNews, when: string, { newsroomName, siteUrl }: House) {
  const paper = oneLine(newsroomName) || 'Nightdesk';
  const { subject, sentence } = wordsFor(news);
  return {
    subject: oneLine(`${paper}: ${subject}`),
    text: [
      `${sentence} That was on ${when}.`,
      'If that was you, there is nothing to do. If not, change your password and sign the other browsers out:',
      `${siteUrl}/admin/account`,
      'If you cannot sign in any more, tell an admin of your newsroom at once.',
      paper,
    ].join('\n\n'),
  };
}

function wordsFor(news: SecurityNews): { subject: string; sentence: string } {
  switch (news.kind) {
    case 'new_device':
      return {
        subject: 'your account was signed in to in a new browser',
        sentence: `Your account was signed in to with ${oneLine(news.device)}, from the network address ${oneLine(news.address)}, where it was not used before.`,
      };
    case 'password_changed':
      return { subject: 'your password was changed', sentence: 'The password of your account was changed.' };
    case 'app_added':
      return {
        subject: 'an authenticator app was added',
        sentence: 'Signing in to your account asks for a code of an authenticator app from now on.',
      };
    case 'app_removed':
      return {
        subject: 'the authenticator app was removed',
        sentence: 'Signing in to your account does not ask for a code of the authenticator app any more.',
      };
    case 'passkey_added':
      return {
        subject: 'a passkey was added',
        sentence: `The passkey “${oneLine(news.name)}” can sign in to your account from now on.`,
      };
    case 'passkey_removed':
      return {
        subject: 'a passkey was removed',
        sentence: `The passkey “${oneLine(news.name)}” cannot sign in to your account any more.`,
      };
    case 'account_linked':
      return {
        subject: `your account was linked to ${oneLine(news.provider)}`,
        sentence: `Whoever signs in to ${oneLine(news.provider)}${news.label === '' ? '' : ` as ${oneLine(news.label)}`} comes in to your account from now on.`,
      };
    case 'account_unlinked':
      return {
        subject: `your account is no longer linked to ${oneLine(news.provider)}`,
        sentence: `Signing in to ${oneLine(news.provider)} does not open your account any more.`,
      };
    case 'codes_made':
      return {
        subject: 'new recovery codes were made',
        sentence: 'Your account has new recovery codes, and those before them no longer work.',
      };
    case 'factors_off':
      return {
        subject: 'your second factor was switched off',
        sentence:
          'An admin has switched off the second factor of your account. Your password alone signs in to it until you set up a new one.',
      };
    case 'code_used':
      return {
        subject: 'a recovery code was used',
        sentence: `Your account was signed in to with a recovery code; ${news.left} of them are left.`,
      };
  }
}
