'use client';

import { focusField } from '#components/editor/room/focus-field.ts';
import { FIELD_LABELS, type FieldName, isFieldName } from '#components/editor/working-copy/fields.ts';

/** What a story still lacks, field by field; each leads to its field. */
export function MissingList({
  missing,
  onChoose,
}: {
  missing: readonly (readonly [string, string])[];
  onChoose(): void;
}) {
  const goTo = (name: FieldName) => {
    onChoose();
    // Once the dialog has given the focus back to the button that opened it.
    requestAnimationFrame(() => requestAnimationFrame(() => focusField(name)));
  };
  return (
    <>
      <p className="text-sm">Before it can be published:</p>
      <ul className="mt-2 divide-y divide-rule border-y border-rule text-sm">
        {missing.map(([name, sentence], index) => (
          <li key={name}>
            {isFieldName(name) ? (
              <button
                type="button"
                // biome-ignore lint/a11y/noAutofocus: a dialog about problems begins at the first of them.
                autoFocus={index === 0}
                onClick={() => goTo(name)}
                className="flex w-full gap-3 rounded-small px-1 py-2 text-start hover:bg-paper-sunk"
              >
                <span className="w-24 shrink-0 font-medium">{FIELD_LABELS[name]}</span>
                <span className="text-ink-soft">{sentence}</span>
              </button>
            ) : (
              <p className="px-1 py-2">{sentence}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
