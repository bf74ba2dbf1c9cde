import { DomainError, type FieldErrors } from '#lib/shared/domain-error.ts';

/** What came of sending a form: the one shape that every form of the newsroom understands. */
export interface FormState {
  /** A sentence about the whole form, empty when all is well. */
  message: string;
  /** Sentences by the names of the controls. */
  fields: FieldErrors;
}

export const NOTHING_WRONG: FormState = { message: '', fields: {} };

/** Server actions that forms are sent to. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

/** A refusal as a form shows it. Anything else is a bug, or Next's redirect, and goes on its way. */
export function toFormState(error: unknown): FormState {
  if (error instanceof DomainError) return { message: error.message, fields: error.fields };
  throw error;
}
