import { z } from 'zod';
import { isTimeZone } from '#lib/shared/time-zone.ts';
import { linesText, lineText } from '#lib/shared/typed-text.ts';
import { ROLES } from './roles.ts';
import { THEMES } from './themes.ts';

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

const role = z.enum(ROLES, 'Choose a role.');
const sectionIds = z.array(z.uuid('A section is named by its id.')).max(500).default([]);

/** What somebody is to be; of editors, the sections that they are limited to, none for all. */
export const RoleChange = z.strictObject({ role, sectionIds });
export type RoleChange = z.input<typeof RoleChange>;

/** At most so many people can be invited at once. */
export const INVITED_MOST = 200;

/** Who is to be invited, all as the same. */
export const NewInvitations = z.strictObject({
  people: z
    .array(
      z.strictObject({
        email: Email,
        name: lineText().trim().max(200, 'A name has at most 200 characters.').default(''),
      }),
    )
    .min(1, 'Type at least one e-mail address.')
    .max(INVITED_MOST, `Invite at most ${INVITED_MOST} people at once.`),
  role,
  sectionIds,
});
export type NewInvitations = z.input<typeof NewInvitations>;

/** What an invitation is accepted with: its address and role are its own. */
export const Acceptance = z.strictObject({
  token: z.string().max(100),
  name: PersonName,
  password: Password,
});
export type Acceptance = z.input<typeof Acceptance>;

/** The most characters of a file of people: far more than so many people need. */
export const PEOPLE_FILE_MAX = 200_000;

/** A file of people as CSV. */
export const PeopleFile = z.strictObject({
  file: linesText().max(PEOPLE_FILE_MAX, 'The file is too large. Import at most 200 people at once.'),
});
export type PeopleFile = z.input<typeof PeopleFile>;

/** Whose password is to be which. */
export const PasswordReset = z.strictObject({ email: Email, password: Password });
export type PasswordReset = z.input<typeof PasswordReset>;

/** What people say of themselves. */
export const AccountEdit = z.strictObject({ name: PersonName });
export type AccountEdit = z.input<typeof AccountEdit>;

/** In which colours somebody sees the newsroom. */
export const ThemeChoice = z.strictObject({ theme: z.enum(THEMES, 'Choose one of the list.') });
export type ThemeChoice = z.input<typeof ThemeChoice>;

/** By which clocks somebody reads and types times, as an IANA name; empty for the newsroom's. */
export const ZoneChoice = z.strictObject({
  timeZone: z
    .string()
    .max(64)
    .refine((name) => name === '' || isTimeZone(name), 'Choose a time zone from the list.'),
});
export type ZoneChoice = z.input<typeof ZoneChoice>;

/** To whom somebody's stories go, by id. */
export const HandOver = z.strictObject({ to: z.uuid('Choose who gets the stories.') });
export type HandOver = z.input<typeof HandOver>;

export const NewsroomSetUp = z.strictObject({
  token: z.string().max(100),
  newsroomName: lineText().trim().min(1, 'Give the newsroom a name.').max(100, 'Use at most 100 characters.'),
  name: PersonName,
  email: Email,
  password: Password,
});
export type NewsroomSetUp = z.input<typeof NewsroomSetUp>;
