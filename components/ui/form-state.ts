import { sayStatus } from '#lib/shared/answer-status.ts';
import { DomainError, type FieldErrors } from '#lib/shared/domain-error.ts';
import { statusOf } from '#lib/shared/problem.ts';

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

/**
 * A refusal as a form shows it, and its status as that of the answer. Anything else is a bug, or Next's redirect, and
 * goes on its way.
 */
export function toFormState(error: unknown): FormState {
  if (!(error instanceof DomainError)) throw error;
  sayStatus(statusOf(error));
  return { message: error.message, fields: error.fields };
}

/** Runs the work of an action that answers with nothing, so that of a refusal there is only the status. */
export async function unlessRefused(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    toFormState(error);
  }
}

/** What came of an action that answers with something. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: FormState };

/** Runs the work of a server action; a refusal becomes its answer, since thrown sentences do not reach the browser. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: toFormState(error) };
  }
}
