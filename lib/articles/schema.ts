import { z } from 'zod';
import { PART_LIMITS } from '#lib/content/story-nodes.ts';
import { canonicalLanguage } from '#lib/shared/language.ts';
import { SLUG_MAX } from '#lib/shared/slug.ts';
import { storableText } from '#lib/shared/storable-text.ts';
import { linesText, lineText } from '#lib/shared/typed-text.ts';
import { ARTICLE_TYPES, CORRECTION_PLACES, PRIORITIES } from './kinds.ts';

/** The most characters each text may have; the database holds the same limits. */
export const TEXT_LIMITS = {
  headline: PART_LIMITS.headline,
  standfirst: PART_LIMITS.standfirst,
  kicker: PART_LIMITS.kicker,
  bylineText: 500,
  slugline: 200,
  source: 200,
  editorsNote: PART_LIMITS.editorsNote,
  internalNote: PART_LIMITS.internalNote,
} as const;

/** The texts that may have several lines. */
const LINES: ReadonlySet<string> = new Set(['editorsNote', 'internalNote']);

/** The longest story that can be planned, in words; the database holds the same limit. */
export const PLANNED_WORDS_MAX = 100_000;

/** At most so many bylines or tags on one article. */
const LIST_MAX = 30;

function text(field: keyof typeof TEXT_LIMITS) {
  const max = TEXT_LIMITS[field];
  const typed = LINES.has(field) ? linesText() : lineText();
  return typed.max(max, `This is longer than ${max.toLocaleString('en')} characters. Shorten it.`);
}

const ArticleSlug = z
  .string()
  .max(SLUG_MAX, `A slug has at most ${SLUG_MAX} characters.`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A slug has lower-case letters a to z, digits and single hyphens.');

const Slug = storableText().max(SLUG_MAX);

const A_LANGUAGE = 'A language is a BCP 47 tag, such as en or he.';

const PLANNED_WORDS = `A planned length is a whole number of words, from 1 to ${PLANNED_WORDS_MAX.toLocaleString('en')}.`;

export const Dateline = z.strictObject({
  place: lineText().trim().min(1, 'A dateline needs a place.').max(200),
  agency: lineText().trim().max(200).nullable().default(null),
});

export const BylineInput = z.strictObject({
  profileId: z.uuid('A byline names a profile by its id.'),
  role: lineText().trim().max(100).default(''),
});

const Language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, A_LANGUAGE)
  .refine((tag) => canonicalLanguage(tag) !== null, A_LANGUAGE);

// The fields of a working copy that may be written, each on its own.
const fields = {
  headline: text('headline'),
  standfirst: text('standfirst'),
  kicker: text('kicker'),
  bylineText: text('bylineText'),
  slugline: text('slugline'),
  source: text('source'),
  editorsNote: text('editorsNote'),
  internalNote: text('internalNote'),
  /** Null makes the slug follow the headline again. */
  slug: ArticleSlug.nullable(),
  section: Slug,
  language: Language,
  type: z.enum(ARTICLE_TYPES, `A type is one of ${ARTICLE_TYPES.join(', ')}.`),
  dateline: Dateline.nullable(),
  bylines: z
    .array(BylineInput)
    .max(LIST_MAX)
    .refine(
      (list) => areDistinct(list.map((byline) => byline.profileId)),
      'Somebody stands in the byline twice.',
    ),
  tags: z.array(Slug).max(LIST_MAX).refine(areDistinct, 'A tag stands there twice.'),
  embargoUntil: z.iso.datetime({ offset: true }).nullable(),
  plannedWords: z.int(PLANNED_WORDS).min(1, PLANNED_WORDS).max(PLANNED_WORDS_MAX, PLANNED_WORDS).nullable(),
  // Checked by lib/content, which knows the schema.
  body: z.unknown(),
  schemaVersion: z.int().optional(),
};

/** What one write of a working copy may change; what is left out stays. */
export const ArticleChanges = z.strictObject(fields).partial();
export type ArticleChanges = z.input<typeof ArticleChanges>;

const version = z.int('Name the version that this is based on.').min(1);

/** The fields of a write that are words, which open rooms write by steps. */
export const WORD_FIELDS = [
  'kicker',
  'headline',
  'standfirst',
  'dateline',
  'body',
  'editorsNote',
  'internalNote',
] as const;

/** The fields of a write that plan the work and are no part of the story: readers miss nothing when they change. */
export const PLAN_FIELDS = ['plannedWords'] as const;

/**
 * A write of the working copy: changes, and what they are based on. That is the `version` of everything, or, for
 * fields that are not words, the `fieldsVersion`, which others' typing does not move.
 */
export const WorkingCopyWrite = ArticleChanges.extend({
  version: version.optional(),
  fieldsVersion: version.optional(),
  /** Keeps what this write replaces as a revision: the answer of somebody who met a conflict. */
  keepReplaced: z.boolean().default(false),
}).superRefine((write, context) => {
  if ((write.version === undefined) === (write.fieldsVersion === undefined)) {
    const message = 'Name the version that this is based on.';
    context.addIssue({ code: 'custom', path: ['version'], message });
  }
  const words = WORD_FIELDS.find((name) => write[name] !== undefined);
  if (write.fieldsVersion !== undefined && words !== undefined) {
    context.addIssue({
      code: 'custom',
      path: [words],
      message: 'Words are guarded by "version". Send that.',
    });
  }
});
export type WorkingCopyWrite = z.input<typeof WorkingCopyWrite>;

/** What is sent to a door that needs to know nothing more than its address says. */
export const NoFields = z.strictObject({});

/** Names the version that a transition is based on. */
export const AtVersion = z.strictObject({ version });
export type AtVersion = z.input<typeof AtVersion>;

function said(what: string) {
  return linesText().trim().min(1, `${what}.`).max(2000, 'Use at most 2,000 characters.');
}

/** Sends a story back to whoever wrote it. */
export const SendBack = z.strictObject({ version, note: said('Say what is to be done') });
export type SendBack = z.input<typeof SendBack>;

/** A legal takedown; the reason stays in the audit log and never reaches readers. */
export const Kill = z.strictObject({ version, reason: said('Say why it is killed') });
export type Kill = z.input<typeof Kill>;

/** What a change of a live article is. Corrections and clarifications leave a dated note with the story. */
export const Change = z.discriminatedUnion('kind', [
  // `isConfirmed`: somebody looked at what makes it more than a typo, and stands by it.
  z.strictObject({ kind: z.literal('fix'), isConfirmed: z.boolean().default(false) }),
  z.strictObject({ kind: z.literal('update') }),
  z.strictObject({
    kind: z.enum(['correction', 'clarification']),
    text: said('Say what was wrong and what is right'),
    place: z.enum(CORRECTION_PLACES).default('bottom'),
  }),
]);
export type Change = z.output<typeof Change>;

/** Publishes a working copy at once; `change` is for a live article, an update when left out. */
export const Publish = z.strictObject({ version, change: Change.default({ kind: 'update' }) });
export type Publish = z.input<typeof Publish>;

/** Publishes a working copy, as it is now, at an instant (ISO 8601 with an offset). */
export const Schedule = Publish.extend({
  at: z.iso.datetime({ offset: true, error: 'Type a time, such as 2026-11-22T18:00:00Z.' }),
});
export type Schedule = z.input<typeof Schedule>;

/** When a story is taken off the site by itself; null for never. */
export const ScheduledEnd = z.strictObject({
  version,
  at: z.iso.datetime({ offset: true, error: 'Type a time, such as 2026-11-22T18:00:00Z.' }).nullable(),
});
export type ScheduledEnd = z.input<typeof ScheduledEnd>;

/** Who has an article, until when, and how pressing it is; what is left out stays. */
export const DeskWrite = z.strictObject({
  assigneeId: z.uuid('An assignee is named by their id.').nullable().optional(),
  dueAt: z.iso.datetime({ offset: true, error: 'Type a time.' }).nullable().optional(),
  priority: z.enum(PRIORITIES, `A priority is one of ${PRIORITIES.join(', ')}.`).optional(),
});
export type DeskWrite = z.input<typeof DeskWrite>;

/** Whether an article is confidential, and who sees it besides its author, its assignee and the admins. */
export const Confidentiality = z.strictObject({
  isConfidential: z.boolean(),
  memberIds: z.array(z.uuid('A member is named by their id.')).max(100).default([]),
});
export type Confidentiality = z.input<typeof Confidentiality>;

/** A link that shows the working copy, or one revision of it by number, for so many hours. */
export const NewPreviewLink = z.strictObject({
  hours: z
    .int('Say for how many hours the link is good.')
    .min(1, 'A link is good for an hour at least.')
    .max(168, 'A link is good for seven days at most.'),
  revision: z.int('A revision is named by its number.').min(1).max(2_147_483_647).nullable().default(null),
});
export type NewPreviewLink = z.input<typeof NewPreviewLink>;

/** Begins a translation of a story: a draft in another language, with its words to be put into that. */
export const NewTranslation = z.strictObject({ language: Language });
export type NewTranslation = z.input<typeof NewTranslation>;

/** Says that another story is a translation of this one. */
export const TranslationLink = z.strictObject({ articleId: z.guid('A story is named by its id.') });
export type TranslationLink = z.input<typeof TranslationLink>;

function areDistinct(list: readonly string[]): boolean {
  return new Set(list).size === list.length;
}
