import { z } from 'zod';
import { SLUG_MAX } from '#lib/shared/slug.ts';
import { linesText, lineText } from '#lib/shared/typed-text.ts';

/** The most characters of what a profile says, as the database has it. */
export const PROFILE_LIMITS = { name: 200, role: 100, bio: 5000, contact: 254 } as const;

const Name = lineText()
  .trim()
  .min(1, 'Type a name.')
  .max(PROFILE_LIMITS.name, `A name has at most ${PROFILE_LIMITS.name} characters.`);

const Kind = z.enum(['person', 'organisation'], 'A byline is a person or an organisation.');

const atMost = (max: number) => `Use at most ${max.toLocaleString('en')} characters.`;

const CONTACT = 'Type an e-mail address, or a link that begins with https://.';

export const NewProfile = z.strictObject({ name: Name, kind: Kind });
export type NewProfile = z.input<typeof NewProfile>;

export const ProfileEdit = z.strictObject({
  version: z.int('Name the version that this is based on.').min(1),
  name: Name.optional(),
  slug: z
    .string()
    .trim()
    .max(SLUG_MAX, `A slug has at most ${SLUG_MAX} characters.`)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A slug has lower-case letters a to z, digits and single hyphens.')
    .optional(),
  kind: Kind.optional(),
  role: lineText().trim().max(PROFILE_LIMITS.role, atMost(PROFILE_LIMITS.role)).optional(),
  bio: linesText().trim().max(PROFILE_LIMITS.bio, atMost(PROFILE_LIMITS.bio)).optional(),
  /** Empty for none. */
  contact: lineText()
    .pipe(z.union([z.literal(''), z.email(), z.url({ protocol: /^https?$/ })], CONTACT))
    .refine((address) => address.length <= PROFILE_LIMITS.contact, CONTACT)
    .optional(),
  /** Whose account it belongs to; null for nobody's. */
  personId: z.uuid('Choose one of the people here.').nullable().optional(),
  /** Somebody has seen that there is something similar, and means another one. */
  isSure: z.boolean().default(false),
});
export type ProfileEdit = z.input<typeof ProfileEdit>;
