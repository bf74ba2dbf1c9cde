import { oneLine, plainLines } from '#lib/mail/words.ts';
import { NOTICES, type NoticeKind } from './kinds.ts';
import { noticeSentence } from './sentence.ts';

/** What a mail tells of a notice. */
export interface ToldNotice {
  kind: NoticeKind;
  actorName: string;
  text: string;
  articleId: string;
  headline: string;
  /** Then its mail says where to look and nothing of what it is about: mail is read in many places. */
  isConfidential: boolean;
}

/** Who writes. */
export interface MailHouse {
  newsroomName: string;
  siteUrl: string;
}

export interface MailText {
  subject: string;
  text: string;
}

const DIGEST_MAX = 50;

/** The mail of one notice. */
export function noticeMail(notice: ToldNotice, house: MailHouse): MailText {
  return {
    subject: oneLine(`${NOTICES[notice.kind].short}: ${headlineOf(notice)}`),
    text: [...paragraphsOf(notice, house), ending(house)].join('\n\n'),
  };
}

/** The mail of a day, with its notices oldest first. */
export function digestMail(notices: readonly ToldNotice[], house: MailHouse): MailText {
  const shown = notices.slice(0, DIGEST_MAX);
  const left = notices.length - shown.length;
  const count = notices.length === 1 ? 'one notice' : `${notices.length} notices`;
  return {
    subject: oneLine(`${house.newsroomName}: ${count} since yesterday`),
    text: [
      ...shown.map((notice) => paragraphsOf(notice, house).join('\n')),
      ...(left > 0 ? [`There are ${left} more.`] : []),
      `All of them: ${house.siteUrl}/admin/notices`,
      ending(house),
    ].join('\n\n'),
  };
}

function headlineOf({ headline, isConfidential }: ToldNotice): string {
  if (isConfidential) return 'a confidential story';
  return oneLine(headline) || 'an untitled story';
}

// The headline stands in a line of its own, so that it runs in the direction of its words.
function paragraphsOf(notice: ToldNotice, { siteUrl }: MailHouse): string[] {
  const note = notice.isConfidential ? '' : plainLines(notice.text);
  const sentence = noticeSentence({ ...notice, actorName: oneLine(notice.actorName) });
  const address = `${siteUrl}/admin/articles/${notice.articleId}`;
  return [headlineOf(notice), sentence, note, address].filter((paragraph) => paragraph !== '');
}

function ending({ newsroomName, siteUrl }: MailHouse): string {
  return `${oneLine(newsroomName) || 'Nightdesk'}\nWhat reaches you by mail is yours to choose: ${siteUrl}/admin/account`;
}
