import { oneLine } from '#lib/mail/words.ts';

/** The address at which a new password is set. */
export function resetLink(siteUrl: string, token: string): string {
  return `${siteUrl}/password-reset/${token}`;
}

/** The mail that brings it. Its link stands in a line of its own. */
export function resetMail(
  { name, token }: { name: string; token: string },
  { newsroomName, siteUrl }: { newsroomName: string; siteUrl: string },
) {
  const paper = oneLine(newsroomName) || 'Nightdesk';
  return {
    subject: oneLine(`${paper}: set a new password`),
    text: [
      `Hello ${oneLine(name)},`,
      'Open this link to set a new password:',
      resetLink(siteUrl, token),
      'It works once, within half an hour, and only the newest one does. If you did not ask for it, do nothing: your password stays as it is.',
      paper,
    ].join('\n\n'),
  };
}
