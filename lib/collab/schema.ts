import { z } from 'zod';
import { storableText } from '#lib/shared/storable-text.ts';
import { lineText } from '#lib/shared/typed-text.ts';
import { TOPICS } from './topics.ts';

/** At most so many steps in one batch; a long hour offline is sent as several. */
export const BATCH_MAX_STEPS = 500;

const ClientId = z.string().regex(/^[\w-]{8,64}$/, 'A client id is 8 to 64 letters, digits, - or _.');
const textVersion = z.int('A version is a whole number.').min(0);

/** Steps of one client, based on a text version. */
export const StepBatch = z.strictObject({
  version: textVersion,
  steps: z
    .array(z.unknown())
    .min(1, 'Send at least one step.')
    .max(BATCH_MAX_STEPS, `Send at most ${BATCH_MAX_STEPS} steps at a time.`),
  clientId: ClientId,
  schemaVersion: z.int(),
});
export type StepBatch = z.input<typeof StepBatch>;

const position = z.int().min(0).nullable();

/** Where somebody is in the text at `version`; null positions mean that they are in the room, not in the text. */
export const PresenceReport = z.strictObject({
  clientId: ClientId,
  version: textVersion.default(0),
  anchor: position.default(null),
  head: position.default(null),
  isLeaving: z.boolean().default(false),
});
export type PresenceReport = z.input<typeof PresenceReport>;

/** Words that could not be merged. */
export const NewOrphan = z.strictObject({
  clientId: ClientId,
  text: storableText()
    .min(1, 'There is no text to keep.')
    .max(200_000, 'At most 200,000 characters are kept.'),
  reason: lineText().max(500).default(''),
});
export type NewOrphan = z.input<typeof NewOrphan>;

/** One stream carries at most so much. */
export const STREAM_MOST = { stories: 40, watched: 100 } as const;

const articleId = z.guid('An article is named by its id.').toLowerCase();

/** What a stream for a whole browser carries: stories with the text version that is there, who is in others, and topics. */
export const StreamRequest = z
  .strictObject({
    stories: z
      .array(z.strictObject({ articleId, since: textVersion }))
      .max(STREAM_MOST.stories, `A stream carries at most ${STREAM_MOST.stories} stories.`),
    watched: z
      .array(articleId)
      .max(STREAM_MOST.watched, `A stream tells who is in at most ${STREAM_MOST.watched} more articles.`),
    topics: z
      .array(z.enum(TOPICS, `A topic is one of ${TOPICS.join(', ')}.`))
      .max(TOPICS.length)
      .default([]),
  })
  .refine(
    ({ stories, watched, topics }) => stories.length + watched.length + topics.length > 0,
    'Name at least one article or topic.',
  );
export type StreamRequest = z.output<typeof StreamRequest>;
