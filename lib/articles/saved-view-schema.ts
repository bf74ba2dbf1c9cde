import { z } from 'zod';
import { lineText } from '#lib/shared/typed-text.ts';

/** A filter under a name; the database holds the same limits. */
export const NewView = z.strictObject({
  name: lineText().trim().min(1, 'Give the view a name.').max(60, 'A name has at most 60 characters.'),
  /** As in the address of the list. */
  query: lineText().max(2000, 'This filter is too long to be kept. Take something out of it.'),
  isShared: z.boolean().default(false),
});
export type NewView = z.input<typeof NewView>;
