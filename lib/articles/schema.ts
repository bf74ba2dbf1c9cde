import { z } from 'zod';
import { PART_LIMITS } from '#lib/content/story-nodes.ts';
import { SLUG_MAX } from '#lib/shared/slug.ts';
import { storableText } from '#lib/shared/storable-text.ts';
import { ARTICLE_TYPES } from './kinds.ts';

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

/** The longest story that can be planned, in words; the database holds the same limit. */
export const PLANNED_WORDS_MAX = 100_000;

/** At most so many bylines or tags on one article. */
const LIST_MAX = 30;

function text(field: keyof typeof TEXT_LIMITS) {
  const max = TEXT_LIMITS[field];
  return storableText().max(max, `This is longer than ${max.toLocaleString('en')} characters. Shorten it.`);
}

const ArticleSlug = z
  .string()
  .max(SLUG_MAX, `A slug has at most ${SLUG_MAX} characters.`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A slug has lower-case letters a to z, digits and single hyphens.');

const Slug = z.string().max(SLUG_MAX);

const PLANNED_WORDS = `A planned length is a whole number of words, from 1 to ${PLANNED_WORDS_MAX.toLocaleString('en')}.`;

export const Dateline = z.strictObject({
  place: storableText().trim().min(1, 'A dateline needs a place.').max(200),
  agency: storableText().trim().max(200).nullable().default(null),
});

export const BylineInput = z.strictObject({
  profileId: z.uuid('A byline names a profile by its id.'),
  role: storableText().trim().max(100).default(''),
});

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
  language: z
    .string()
    .max(35)
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language is a BCP 47 tag, such as en or he.'),
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

/** Names the version that a publication or its end is based on. */
export const AtVersion = z.strictObject({ version });
export type AtVersion = z.input<typeof AtVersion>;

function areDistinct(list: readonly string[]): boolean {
  return new Set(list).size === list.length;
}
