import { oneLine } from '#lib/mail/words.ts';
import type { Role } from './roles.ts';

/** Who writes. */
export interface House {
  newsroomName: string;
  siteUrl: string;
}

interface Mail {
  subject: string;
  text: string;
}

/** What an invitation tells. `until` is an instant in words, with its zone. */
export interface ToldInvitation {
  /** Whoever invites; empty for the system. */
  actorName: string;
  name: string;
  role: Role;
  token: string;
  until: string;
  /** The provider of single sign-on by which it is accepted; null where that is a password. */
  provider: string | null;
  /** Whether it is for somebody who has an account, to link one at the provider. */
  isHere: boolean;
}

/** The address that an invitation is accepted at. */
export function invitationLink(siteUrl: string, token: string): string {
  return `${siteUrl}/invitation/${token}`;
}

/** The mail that invites somebody. Its link stands in a line of its own. */
export function invitationMail(invitation: ToldInvitation, { newsroomName, siteUrl }: House): Mail {
  const { actorName, name, role, token, until, provider, isHere } = invitation;
  const paper = oneLine(newsroomName) || 'Nightdesk';
  const who = oneLine(actorName);
  const there = oneLine(provider ?? '');
  const what = isHere
    ? `sign in to the newsroom of ${paper} by ${there} from now on`
    : `join the newsroom of ${paper} as ${withArticle(role)}`;
  return {
    subject: oneLine(isHere ? `${paper}: sign in by ${there}` : `You are invited to ${paper}`),
    text: [
      name === '' ? 'Hello,' : `Hello ${oneLine(name)},`,
      who === '' ? `You are invited to ${what}.` : `${who} invites you to ${what}.`,
      there === '' ? 'Open this link to choose your password:' : `Open this link to sign in by ${there}:`,
      invitationLink(siteUrl, token),
      `It works once, until ${until}, and is meant for you alone. If you did not expect it, do nothing.`,
      paper,
    ].join('\n\n'),
  };
}

/** What is told to whoever is given somebody's stories. */
export interface ToldHandOver {
  actorName: string;
  fromName: string;
  stories: number;
}

/** The one mail about all of them. */
export function handOverMail(
  { actorName, fromName, stories }: ToldHandOver,
  { newsroomName, siteUrl }: House,
): Mail {
  const what = stories === 1 ? 'one story' : `${stories.toLocaleString('en')} stories`;
  return {
    subject: oneLine(`Handed over to you: ${what} of ${fromName}`),
    text: [
      `${oneLine(actorName)} has handed ${what} of ${oneLine(fromName)} over to you.`,
      `All that is assigned to you: ${siteUrl}/admin`,
      oneLine(newsroomName) || 'Nightdesk',
    ].join('\n\n'),
  };
}

/** A role with its article, such as “an editor”. */
export function withArticle(role: Role): string {
  return `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`;
}
