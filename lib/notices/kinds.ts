// Without zod, so that the browser can know these words for little.

/** What people are told of, in the order in which they choose. */
export const NOTICE_KINDS = [
  'review_asked',
  'sent_back',
  'assigned',
  'published',
  'updated',
  'corrected',
  'unpublished',
  'killed',
  'schedule_failed',
  'published_late',
  'recovered',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** When a notice is mailed besides standing in the app. */
export const MAIL_TIMES = ['at_once', 'daily', 'never'] as const;
export type MailTime = (typeof MAIL_TIMES)[number];

interface KindOfNotice {
  /** How the subject of its mail begins. */
  short: string;
  /** What it is called where people choose. */
  label: string;
  /** When it is mailed to those who have not chosen. */
  byDefault: MailTime;
}

export const NOTICES: Readonly<Record<NoticeKind, KindOfNotice>> = {
  review_asked: { short: 'For review', label: 'Somebody asks you for a review', byDefault: 'at_once' },
  sent_back: { short: 'Sent back', label: 'A story comes back to you', byDefault: 'at_once' },
  assigned: { short: 'Assigned to you', label: 'A story is assigned to you', byDefault: 'at_once' },
  published: { short: 'Published', label: 'A story of yours is published', byDefault: 'daily' },
  updated: { short: 'Updated', label: 'A story of yours is updated', byDefault: 'daily' },
  corrected: { short: 'Corrected', label: 'A story of yours is corrected', byDefault: 'at_once' },
  unpublished: {
    short: 'Taken off the site',
    label: 'A story of yours is taken off the site',
    byDefault: 'at_once',
  },
  killed: { short: 'Killed', label: 'A story of yours is killed', byDefault: 'at_once' },
  schedule_failed: {
    short: 'Not published',
    label: 'A scheduled story could not be published',
    byDefault: 'at_once',
  },
  published_late: {
    short: 'Published late',
    label: 'A scheduled story was published late',
    byDefault: 'at_once',
  },
  recovered: { short: 'Recovered text', label: 'Text of yours was recovered', byDefault: 'never' },
};

export function isNoticeKind(kind: string): kind is NoticeKind {
  return (NOTICE_KINDS as readonly string[]).includes(kind);
}

/** When somebody wants to be mailed, by kind, from what is stored of their choices. */
export function mailTimesOf(stored: unknown): Record<NoticeKind, MailTime> {
  const chosen = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const pairs = NOTICE_KINDS.map((kind) => {
    const time = MAIL_TIMES.find((one) => one === chosen[kind]);
    return [kind, time ?? NOTICES[kind].byDefault] as const;
  });
  return Object.fromEntries(pairs) as Record<NoticeKind, MailTime>;
}
