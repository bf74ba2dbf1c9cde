import { z } from 'zod';
import { isStorable } from './storable.ts';

/** A text from outside that can be stored; length is for the caller to limit. */
export function storableText() {
  return z
    .string()
    .refine(isStorable, 'This holds a character that cannot be stored. Delete it and type it again.');
}
