import type Mail from 'nodemailer/lib/mailer';
import { htmlOf, oneLine } from './words.ts';

/** A message as it waits in the database. */
export interface WaitingMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  at: Date;
}

/** Who sends. */
export interface Sender {
  /** Such as `Newsroom <desk@news.example>`; null when the operator has not said. */
  mailFrom: string | null;
  siteUrl: string;
}

/**
 * A message for nodemailer, in plain text and as HTML. Its Message-ID comes from the row, so that one that is sent
 * twice, since the newsroom died right after the first time, is known to mail servers as the same.
 */
export function mimeOf(
  { id, to, subject, text, at }: WaitingMail,
  { mailFrom, siteUrl }: Sender,
): Mail.Options {
  const { hostname } = new URL(siteUrl);
  return {
    messageId: `<${id}@${hostname}>`,
    date: at,
    from: mailFrom ?? { name: 'Nightdesk', address: `nightdesk@${hostname}` },
    to: { name: '', address: oneLine(to) },
    subject: oneLine(subject),
    text,
    html: htmlOf(text, siteUrl),
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
