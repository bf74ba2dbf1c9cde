import type { Article } from '#components/editor/article.ts';
import { differingFields, type FieldName, fieldsOf, pickFields } from './fields.ts';
import type { WorkingCopy } from './working-copy.ts';

/** The fields whose unsaved text here differs from what somebody else saved meanwhile. */
export function conflictingFields(copy: WorkingCopy, theirs: Article): FieldName[] {
  return differingFields(pickFields(copy.fields, copy.unsaved), fieldsOf(theirs));
}

/** The same unsaved changes on top of a newer article: fields untouched here take its values. */
export function rebase(copy: WorkingCopy, theirs: Article): WorkingCopy {
  const unsaved = conflictingFields(copy, theirs);
  return {
    ...copy,
    base: theirs,
    fields: { ...fieldsOf(theirs), ...pickFields(copy.fields, unsaved) },
    unsaved: new Set(unsaved),
  };
}

/** Settles a conflict for this screen: its changes go on top of theirs at once. Without a conflict nothing happens. */
export function keepMine(copy: WorkingCopy, now: number): WorkingCopy {
  if (copy.trouble?.kind !== 'conflict') return copy;
  const mine = rebase(copy, copy.trouble.theirs);
  const isDifferent = mine.unsaved.size > 0;
  return { ...mine, trouble: null, refused: {}, overwrites: isDifferent, sendAt: isDifferent ? now : null };
}

/** Settles a conflict for the other side. The caller has set the text of this screen aside before. */
export function takeTheirs(copy: WorkingCopy): WorkingCopy {
  if (copy.trouble?.kind !== 'conflict') return copy;
  return {
    ...rebase({ ...copy, unsaved: new Set() }, copy.trouble.theirs),
    trouble: null,
    unsavedSince: null,
    refused: {},
    sendAt: null,
  };
}
