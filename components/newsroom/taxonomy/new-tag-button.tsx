'use client';

import { BeginButton } from '#components/newsroom/admin/begin-button.tsx';
import type { TagActions } from './tag-actions.ts';
import { TagDialog } from './tag-dialog.tsx';

export function NewTagButton({ actions }: { actions: Pick<TagActions, 'create' | 'edit'> }) {
  return (
    <BeginButton label="New tag" dialog={(onClose) => <TagDialog actions={actions} onClose={onClose} />} />
  );
}
