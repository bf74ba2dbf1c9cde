'use client';

import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { Field } from '#components/ui/field.tsx';
import { type FormState, NOTHING_WRONG } from '#components/ui/form-state.ts';
import { TextInput } from '#components/ui/text-input.tsx';
import type { ViewActions } from './view-tabs.tsx';

/** Gives the filter of the list a name. */
export function SaveViewDialog({
  query,
  mayShare,
  onSave,
  onSaved,
  onClose,
}: {
  query: string;
  mayShare: boolean;
  onSave: ViewActions['onSave'];
  onSaved(): void;
  onClose(): void;
}) {
  const save = async (_: FormState, form: FormData): Promise<FormState> => {
    const view = { name: String(form.get('name') ?? ''), query, isShared: form.get('isShared') === 'on' };
    const outcome = await onSave(view);
    if (!outcome.ok) return outcome.problem;
    onSaved();
    onClose();
    return NOTHING_WRONG;
  };
  return (
    <Dialog
      title="Save this view"
      description="The filters and the order, not the articles. The same name again replaces it."
      onClose={onClose}
    >
      <ActionForm action={save}>
        {({ fields }, isPending) => (
          <>
            <Field label="Name" error={fields.name}>
              {(control) => <TextInput {...control} name="name" maxLength={60} required />}
            </Field>
            {mayShare ? (
              <label className="flex items-center gap-2 text-sm">
                <input type="checkbox" name="isShared" className="size-4 accent-accent" />
                For everybody in the newsroom
              </label>
            ) : null}
            <DialogActions>
              <Button onClick={onClose}>Cancel</Button>
              <Button type="submit" variant="primary" aria-disabled={isPending}>
                Save
              </Button>
            </DialogActions>
          </>
        )}
      </ActionForm>
    </Dialog>
  );
}
