'use client';

import { useState } from 'react';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { TagOnDesk } from '#lib/taxonomy/queries/tag-desk.ts';
import type { TagActions } from './tag-actions.ts';

/** Asks before a tag that no story has is deleted. */
export function DeleteTagDialog({
  tag: { id, name },
  actions,
  onClose,
}: {
  tag: Pick<TagOnDesk, 'id' | 'name'>;
  actions: Pick<TagActions, 'create' | 'remove'>;
  onClose(): void;
}) {
  const { say } = useDesk();
  const [problem, setProblem] = useState('');
  const remove = async () => {
    const outcome = await actions.remove(id);
    if (!outcome.ok) return setProblem(outcome.problem.message);
    onClose();
    say({
      text: `The tag “${name}” is deleted.`,
      isGone: true,
      undo: () => actions.create({ name, isSure: true }),
    });
  };
  return (
    <Dialog title={`Delete “${name}”`} onClose={onClose}>
      <p className="text-sm">No story has this tag or ever had it. Its other names go with it.</p>
      {problem === '' ? null : (
        <div className="mt-3">
          <Notice tone="danger">{problem}</Notice>
        </div>
      )}
      <DialogActions>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="danger" onClick={() => void remove()}>
          Delete the tag
        </Button>
      </DialogActions>
    </Dialog>
  );
}
