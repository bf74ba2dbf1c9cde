import { z } from 'zod';

/** Whether Postgres can store a text: no NUL, and no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** A text from outside that can be stored; length is for the caller to limit. */
export function storableText() {
  return z
    .string()
    .refine(isStorable, 'This holds a character that cannot be stored. Delete it and type it again.');
}
