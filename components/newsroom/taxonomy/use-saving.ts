'use client';

import { useRef } from 'react';
import { type FormAction, NOTHING_WRONG, type Outcome } from '#components/ui/form-state.ts';
import { textIn } from '#components/ui/text-in.ts';

/**
 * Sends a form that names something. A name that is much like another is refused once; whoever sends it once more
 * is sure of it.
 */
export function useSaving<T>(
  save: (form: FormData, isSure: boolean) => Promise<Outcome<T>>,
  onSaved: (value: T, form: FormData) => void,
): FormAction {
  const refused = useRef<string | null>(null);
  return async (_before, form) => {
    const name = textIn(form, 'name');
    const outcome = await save(form, name === refused.current);
    refused.current = !outcome.ok && outcome.problem.fields.name !== undefined ? name : null;
    if (!outcome.ok) return outcome.problem;
    onSaved(outcome.value, form);
    return NOTHING_WRONG;
  };
}
