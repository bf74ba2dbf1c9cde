import { z } from 'zod';
import { MAIL_TIMES, NOTICE_KINDS } from './kinds.ts';

/** Notices that are read now, or unread again: those named, or all up to one. */
export const NoticeMarks = z.union([
  z.strictObject({
    ids: z.array(z.guid('A notice is named by its id.')).min(1, 'Name at least one notice.').max(100),
    isRead: z.boolean().default(true),
  }),
  z.strictObject({ upTo: z.guid('A notice is named by its id.') }),
]);
export type NoticeMarks = z.input<typeof NoticeMarks>;

/** When somebody wants to be mailed, by kind of notice. */
export const MailChoices = z.strictObject(
  Object.fromEntries(
    NOTICE_KINDS.map((kind) => [kind, z.enum(MAIL_TIMES, 'Choose at once, once a day, or never.')]),
  ) as Record<(typeof NOTICE_KINDS)[number], z.ZodEnum<{ [Time in (typeof MAIL_TIMES)[number]]: Time }>>,
);
export type MailChoices = z.output<typeof MailChoices>;
