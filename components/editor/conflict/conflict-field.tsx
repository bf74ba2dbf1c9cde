'use client';

import { FIELD_LABELS, type FieldChanges, type FieldName } from '#components/editor/working-copy/fields.ts';
import { fieldWords } from './field-words.ts';
import { MarkedWords } from './marked-words.tsx';
import { diffWords } from './word-diff.ts';

/** One side of a conflict: whose words and when, as a heading, and the fields. */
export interface ConflictSide {
  title: string;
  fields: FieldChanges;
}

/** One field in both versions, side by side, with the words marked that the other has not. */
export function ConflictField({
  name,
  mine,
  theirs,
}: {
  name: FieldName;
  mine: ConflictSide;
  theirs: ConflictSide;
}) {
  const diff = diffWords(fieldWords(mine.fields, name), fieldWords(theirs.fields, name));
  return (
    <section aria-label={FIELD_LABELS[name]}>
      <h3 className="text-sm font-semibold">{FIELD_LABELS[name]}</h3>
      <div className="mt-1 grid gap-x-6 gap-y-3 border-t border-rule pt-2 md:grid-cols-2">
        <div>
          <p className="mb-1 text-xs text-ink-faint">{mine.title}</p>
          <MarkedWords runs={diff.one} />
        </div>
        <div>
          <p className="mb-1 text-xs text-ink-faint">{theirs.title}</p>
          <MarkedWords runs={diff.other} />
        </div>
      </div>
    </section>
  );
}
