import { z } from 'zod';
import { Email, Password } from '#lib/people/schema.ts';
import { lineText } from '#lib/shared/typed-text.ts';

/** Whose password is forgotten. */
export const Forgotten = z.strictObject({ email: Email });
export type Forgotten = z.input<typeof Forgotten>;

/** What the link of a mail is used for. */
export const Reset = z.strictObject({ token: z.string().max(100), password: Password });
export type Reset = z.input<typeof Reset>;

export const NewPassword = z.strictObject({ password: Password });
export type NewPassword = z.input<typeof NewPassword>;

/** Six digits, however they are grouped. */
export const AppCode = z
  .string()
  .max(20)
  .transform((code) => code.replaceAll(/\s/g, ''))
  .refine((code) => /^\d{6}$/.test(code), 'A code has six digits. Type the one that the app shows now.');

/** A recovery code, however it is grouped and in whichever case. */
export const RecoveryCode = z
  .string()
  .max(40)
  .transform((code) => code.toLowerCase().replaceAll(/[\s-]/g, ''))
  .refine((code) => /^[a-z2-7]{16}$/.test(code), 'A recovery code has 16 letters and digits.');

export const PasskeyName = lineText()
  .trim()
  .min(1, 'Give the passkey a name.')
  .max(100, 'Use at most 100 characters.');
