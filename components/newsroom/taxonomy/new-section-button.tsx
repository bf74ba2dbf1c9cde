'use client';

import { BeginButton } from '#components/newsroom/admin/begin-button.tsx';
import type { SectionActions } from './section-actions.ts';
import { SectionDialog } from './section-dialog.tsx';

export function NewSectionButton({ actions }: { actions: Pick<SectionActions, 'create' | 'edit'> }) {
  return (
    <BeginButton
      label="New section"
      dialog={(onClose) => <SectionDialog actions={actions} onClose={onClose} />}
    />
  );
}
