'use client';

import { Button } from '#components/ui/button.tsx';
import { Combobox } from '#components/ui/combobox.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { Field } from '#components/ui/field.tsx';
import type { BulkAction } from '#lib/articles/bulk-schema.ts';
import type { ListOptions } from './filter-words.ts';

/** What has to be chosen before it can be done. */
export type Asked = 'assign' | 'move' | 'tag';

const ASKED = {
  assign: { title: 'Assign', label: 'Person', placeholder: 'Find a person', options: 'assignee' },
  move: { title: 'Move to a section', label: 'Section', placeholder: 'Find a section', options: 'section' },
  tag: { title: 'Add a tag', label: 'Tag', placeholder: 'Find a tag', options: 'tag' },
} as const;

const NOBODY = { value: '', label: 'Nobody: back to the desk' };

/** Asks what is to be done with several articles; the choice does it. */
export function BulkDialog({
  asked,
  count,
  options,
  onChoose,
  onClose,
}: {
  asked: Asked;
  count: number;
  options: ListOptions;
  onChoose(action: BulkAction): void;
  onClose(): void;
}) {
  const { title, label, placeholder, options: kind } = ASKED[asked];
  return (
    <Dialog title={`${title}: ${count === 1 ? '1 article' : `${count} articles`}`} onClose={onClose}>
      {/* Room for the list that opens below the field. */}
      <div className="min-h-64">
        <Field label={label} hint="Choosing does it. It can be undone.">
          {(control) => (
            <Combobox
              control={control}
              placeholder={placeholder}
              options={asked === 'assign' ? [...options.assignee, NOBODY] : options[kind]}
              onChoose={(value) => {
                onChoose(actionOf(asked, value));
                onClose();
              }}
            />
          )}
        </Field>
      </div>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
      </DialogActions>
    </Dialog>
  );
}

function actionOf(asked: Asked, value: string): BulkAction {
  if (asked === 'assign') return { kind: 'assign', assigneeId: value === '' ? null : value };
  return asked === 'move' ? { kind: 'move', section: value } : { kind: 'tag', tag: value };
}
