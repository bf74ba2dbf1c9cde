import { z } from 'zod';
import { SLUG_MAX } from '#lib/shared/slug.ts';
import { storableText } from '#lib/shared/storable-text.ts';
import { linesText, lineText } from '#lib/shared/typed-text.ts';
import { RESERVED_SLUGS } from './reserved-slugs.ts';

/** The most characters of a section's slug, its description, and of a section's or tag's name, as the database has it. */
export const SECTION_SLUG_MAX = 60;
export const DESCRIPTION_MAX = 1000;
export const NAME_MAX = 100;

function slug(max: number) {
  return z
    .string()
    .trim()
    .max(max, `A slug has at most ${max} characters.`)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A slug has lower-case letters a to z, digits and single hyphens.');
}

const SectionSlug = slug(SECTION_SLUG_MAX).refine((word) => !RESERVED_SLUGS.has(word), {
  error: ({ input }) => `“${String(input)}” is an address of its own on the site. Choose another slug.`,
});

const Name = lineText()
  .trim()
  .min(1, 'Type a name.')
  .max(NAME_MAX, `A name has at most ${NAME_MAX} characters.`);

const Description = linesText()
  .trim()
  .max(DESCRIPTION_MAX, `Use at most ${DESCRIPTION_MAX.toLocaleString('en')} characters.`);

/** Somebody has seen that there is something similar, and means another one. */
const isSure = z.boolean().default(false);
const version = z.int('Name the version that this is based on.').min(1);

export const NewSection = z.strictObject({
  name: Name,
  /** Made from the name when it is left out. */
  slug: SectionSlug.optional(),
  description: Description.default(''),
  isSure,
});
export type NewSection = z.input<typeof NewSection>;

export const SectionEdit = z.strictObject({
  version,
  name: Name.optional(),
  slug: SectionSlug.optional(),
  description: Description.optional(),
  isSure,
});
export type SectionEdit = z.input<typeof SectionEdit>;

/** Where a section stands among the others, counted from 0. */
export const SectionMove = z.strictObject({ place: z.int().min(0).max(10_000) });
export type SectionMove = z.input<typeof SectionMove>;

/** What something is merged into, by its id. */
export const Merge = z.strictObject({ into: z.uuid('Choose what it is merged into.') });
export type Merge = z.input<typeof Merge>;

export const NewTag = z.strictObject({ name: Name, isSure });
export type NewTag = z.input<typeof NewTag>;

export const TagEdit = z.strictObject({
  version,
  name: Name.optional(),
  slug: slug(SLUG_MAX).optional(),
  isSure,
});
export type TagEdit = z.input<typeof TagEdit>;

export const NewAlias = z.strictObject({ name: Name });
export type NewAlias = z.input<typeof NewAlias>;

export const AliasRemoval = z.strictObject({ slug: storableText().max(SLUG_MAX) });
export type AliasRemoval = z.input<typeof AliasRemoval>;
