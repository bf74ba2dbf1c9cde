import { z } from 'zod';
import { ROLES } from '#lib/people/roles.ts';
import { Email, Password } from '#lib/people/schema.ts';
import { lineText } from '#lib/shared/typed-text.ts';
import { API_SCOPES } from './api-scopes.ts';

/** Whose password is forgotten. */
export const Forgotten = z.strictObject({ email: Email });
export type Forgotten = z.input<typeof Forgotten>;

/** What the link of a mail is used for. */
export const Reset = z.strictObject({ token: z.string().max(100), password: Password });
export type Reset = z.input<typeof Reset>;

export const NewPassword = z.strictObject({ password: Password });
export type NewPassword = z.input<typeof NewPassword>;

const SIX_DIGITS = 'A code has six digits. Type the one that the app shows now.';

/** Six digits, however they are grouped. */
export const AppCode = z
  .string()
  .max(20, SIX_DIGITS)
  .transform((code) => code.replaceAll(/\s/g, ''))
  .refine((code) => /^\d{6}$/.test(code), SIX_DIGITS);

const SIXTEEN = 'A recovery code has 16 letters and digits.';

/** A recovery code, however it is grouped and in whichever case. */
export const RecoveryCode = z
  .string()
  .max(40, SIXTEEN)
  .transform((code) => code.toLowerCase().replaceAll(/[\s-]/g, ''))
  .refine((code) => /^[a-z2-7]{16}$/.test(code), SIXTEEN);

/** What somebody calls a passkey of theirs. */
export const PasskeyName = lineText()
  .trim()
  .min(1, 'Give the passkey a name.')
  .max(100, 'Use at most 100 characters.');

const Scope = z.enum(API_SCOPES, `A scope is one of ${API_SCOPES.join(', ')}.`);

/** What an API token is for. */
export const NewOwnToken = z.strictObject({
  name: lineText().trim().min(1, 'Say what the token is for.').max(100, 'Use at most 100 characters.'),
  scopes: z.array(Scope).min(1, 'Choose at least one thing that it may do.'),
});
export type NewOwnToken = z.input<typeof NewOwnToken>;

/** The longest time to set up a second factor. */
const GRACE_MOST_DAYS = 90;

/** Who has to have a second factor, and within how many days. */
export const FactorRuleChange = z.strictObject({
  roles: z.array(z.enum(ROLES, `A role is one of ${ROLES.join(', ')}.`)).max(ROLES.length),
  graceDays: z
    .int(`Type a number of days from 0 to ${GRACE_MOST_DAYS}.`)
    .min(0, `Type a number of days from 0 to ${GRACE_MOST_DAYS}.`)
    .max(GRACE_MOST_DAYS, `Type a number of days from 0 to ${GRACE_MOST_DAYS}.`),
});
export type FactorRuleChange = z.input<typeof FactorRuleChange>;
