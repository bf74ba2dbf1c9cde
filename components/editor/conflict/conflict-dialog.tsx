'use client';

import type { Article } from '#components/editor/article.ts';
import { useRoom } from '#components/editor/room/room-context.ts';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { conflictingFields } from '#components/editor/working-copy/conflict.ts';
import { fieldsOf } from '#components/editor/working-copy/fields.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { formatInstant } from '#lib/shared/dates.ts';
import { ConflictField } from './conflict-field.tsx';

interface ConflictDialogProps {
  theirs: Article;
  onClose(): void;
  onKeepMine(): void;
  onTakeTheirs(): void;
}

/** Shows both texts of a conflict, field by field, and asks which one to keep. Neither is lost. */
export function ConflictDialog({ theirs, onClose, onKeepMine, onTakeTheirs }: ConflictDialogProps) {
  const { dates } = useRoom();
  const copy = useWorkingCopy((whole) => whole);
  const timeOf = (instant: Date | string) => formatInstant(instant, 'time', dates);
  const since = new Date(copy.unsavedSince ?? theirs.changedAt);
  const mineSide = { title: `Your text, typed since ${timeOf(since)}`, fields: copy.fields };
  const theirSide = {
    title: `Saved by ${theirs.changedBy.name} at ${timeOf(theirs.changedAt)}`,
    fields: fieldsOf(theirs),
  };
  return (
    <Dialog
      isWide
      startsWithText
      title="This article was changed meanwhile"
      description="Nothing is lost: the text you keep is saved, the other stays in the history or in this browser. Escape lets you go on writing and decide later."
      onClose={onClose}
    >
      <div className="grid gap-5">
        {conflictingFields(copy, theirs).map((name) => (
          <ConflictField key={name} name={name} mine={mineSide} theirs={theirSide} />
        ))}
      </div>
      <DialogActions>
        <Button onClick={onTakeTheirs}>Take theirs</Button>
        <Button variant="primary" onClick={onKeepMine}>
          Keep mine
        </Button>
      </DialogActions>
    </Dialog>
  );
}
