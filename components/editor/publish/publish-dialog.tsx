'use client';

import { useState } from 'react';
import { focusField } from '#components/editor/room/focus-field.ts';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { FIELD_LABELS, type FieldName, isFieldName } from '#components/editor/working-copy/fields.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { missingForPublication } from '#lib/articles/readiness.ts';

/** Shows where the story will stand and what it still lacks, and publishes it. */
export function PublishDialog({
  isBusy,
  message,
  onClose,
  onPublish,
}: {
  isBusy: boolean;
  message: string;
  onClose(): void;
  onPublish(): void;
}) {
  const copy = useWorkingCopy((whole) => whole);
  const [openedAt] = useState(() => new Date());
  const slug = copy.fields.slug ?? copy.base.slug;
  const facts = { ...copy.fields, slug, embargoUntil: copy.base.embargoUntil };
  const missing = Object.entries(missingForPublication(facts, openedAt)).filter(
    // An automatic address comes with the save that publishing begins with.
    ([name]) => name !== 'slug' || copy.fields.slug !== null || copy.unsaved.size === 0,
  );
  const isUpdate = copy.base.publication === 'live';
  return (
    <Dialog title={isUpdate ? 'Publish the update' : 'Publish'} onClose={onClose}>
      {missing.length === 0 ? (
        <p className="text-sm wrap-anywhere">
          {isUpdate ? 'Readers see the new text at once at ' : 'Readers find it at once at '}
          <strong dir="ltr" className="font-semibold">
            {slug === '' ? `/${copy.fields.section}/…` : `/${copy.fields.section}/${slug}`}
          </strong>
        </p>
      ) : (
        <MissingList missing={missing} onChoose={onClose} />
      )}
      {message === '' ? null : (
        <div className="mt-3">
          <Notice tone="danger">{message}</Notice>
        </div>
      )}
      <DialogActions>
        <Button variant="quiet" onClick={onClose}>
          Not yet
        </Button>
        <Button variant="primary" disabled={missing.length > 0} aria-disabled={isBusy} onClick={onPublish}>
          {isBusy ? 'Publishing…' : isUpdate ? 'Publish the update' : 'Publish now'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function MissingList({
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
