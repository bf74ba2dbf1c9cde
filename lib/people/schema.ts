import { z } from 'zod';
import { lineText } from '#lib/shared/typed-text.ts';
import { ROLES } from './roles.ts';

export const Email = z
  .email('Type an e-mail address, such as name@example.org.')
  .max(254, 'An e-mail address has at most 254 characters.')
  .transform((email) => email.toLowerCase());

export const PersonName = lineText()
  .trim()
  .min(1, 'Type a name.')
  .max(200, 'A name has at most 200 characters.');

// Long rather than complicated, and never cut short: what was typed is what is hashed.
export const Password = z
  .string()
  .min(12, 'Use at least 12 characters: a sentence is fine.')
  .max(128, 'Use at most 128 characters.')
  .refine((password) => new Set(password).size >= 5, 'Use more than a few different characters.');

export const NewPerson = z.strictObject({
  email: Email,
  name: PersonName,
  role: z.enum(ROLES, `A role is one of ${ROLES.join(', ')}.`),
  password: Password,
});
export type NewPerson = z.input<typeof NewPerson>;

export const NewsroomSetUp = z.strictObject({
  token: z.string().max(100),
  newsroomName: lineText().trim().min(1, 'Give the newsroom a name.').max(100, 'Use at most 100 characters.'),
  name: PersonName,
  email: Email,
  password: Password,
});
export type NewsroomSetUp = z.input<typeof NewsroomSetUp>;
