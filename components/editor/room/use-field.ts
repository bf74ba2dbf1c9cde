'use client';

import { useSyncExternalStore } from 'react';
import type { FieldName, WorkingFields } from '#components/editor/working-copy/fields.ts';
import type { WorkingCopy } from '#components/editor/working-copy/working-copy.ts';
import { useRoom } from './room-context.ts';

/** A part of the working copy, kept up to date. `select` returns a primitive or something the copy holds. */
export function useWorkingCopy<T>(select: (copy: WorkingCopy) => T): T {
  const { saver } = useRoom();
  return useSyncExternalStore(
    saver.subscribe,
    () => select(saver.read()),
    () => select(saver.read()),
  );
}

/** One field of the article: its value, what is wrong with it, and how to change it. */
export function useField<Name extends FieldName>(name: Name) {
  const { saver, refusals } = useRoom();
  const value = useWorkingCopy((copy) => copy.fields[name]);
  const refused = useWorkingCopy((copy) => copy.refused[name]);
  const refusal = refusals[name];
  const change = (next: WorkingFields[Name]) => saver.edit({ [name]: next });
  // A refusal is about the value that was refused; another one has not been judged yet.
  const error = refused ?? (refusal?.value === value ? refusal?.sentence : undefined);
  return { value, error, change };
}
