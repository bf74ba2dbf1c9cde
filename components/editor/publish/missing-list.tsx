'use client';

import { PART_LABELS } from '#components/editor/collab/part-labels.ts';
import { focusField } from '#components/editor/room/focus-field.ts';
import { FIELD_LABELS, isFieldName } from '#components/editor/working-copy/fields.ts';
import type { StoryPart } from '#lib/content/story-nodes.ts';

/** What a story still lacks, field by field; each leads to its field. */
export function MissingList({
  missing,
  onChoose,
}: {
  missing: readonly (readonly [string, string])[];
  onChoose(): void;
}) {
  const goTo = (name: string) => {
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
            {labelOf(name) !== null ? (
              <button
                type="button"
                // biome-ignore lint/a11y/noAutofocus: a dialog about problems begins at the first of them.
                autoFocus={index === 0}
                onClick={() => goTo(name)}
                className="flex w-full gap-3 rounded-small px-1 py-2 text-start hover:bg-paper-sunk"
              >
                <span className="w-24 shrink-0 font-medium">{labelOf(name)}</span>
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

function labelOf(name: string): string | null {
  if (isFieldName(name)) return FIELD_LABELS[name];
  return Object.hasOwn(PART_LABELS, name) ? PART_LABELS[name as StoryPart].label : null;
}
