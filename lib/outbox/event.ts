import { z } from 'zod';
import { CHANGE_KINDS } from '#lib/articles/kinds.ts';

/** What an event says besides its kind; what older rows lack gets a default. */
export const EventPayload = z.object({
  addresses: z.array(z.string()).default([]),
  sections: z.array(z.string()).default([]),
  actorId: z.string().nullable().default(null),
  actorName: z.string().default(''),
  personId: z.string().nullable().default(null),
  note: z.string().default(''),
  change: z.enum(CHANGE_KINDS).nullable().default(null),
  lateMs: z.number().default(0),
});
export type EventPayload = z.output<typeof EventPayload>;

/** Something that happened and was committed. */
export interface OutboxEvent {
  id: bigint;
  kind: string;
  articleId: string | null;
  payload: EventPayload;
}
