'use client';

import type { Article } from '#components/editor/article.ts';
import { useRoom } from '#components/editor/room/room-context.ts';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { conflictingFields } from '#components/editor/working-copy/conflict.ts';
import { FIELD_LABELS, fieldsOf } from '#components/editor/working-copy/fields.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { formatInstant } from '#lib/shared/dates.ts';
import { fieldWords } from './field-words.ts';
import { MarkedWords } from './marked-words.tsx';
import { diffWords } from './word-diff.ts';

/** Shows both texts of a conflict, field by field, and asks which one to keep. Neither is lost. */
export function ConflictDialog({
  theirs,
  onClose,
  onKeepMine,
  onTakeTheirs,
}: {
  theirs: Article;
  onClose(): void;
  onKeepMine(): void;
  onTakeTheirs(): void;
}) {
  const { dates } = useRoom();
  const copy = useWorkingCopy((whole) => whole);
  const since = new Date(copy.unsavedSince ?? theirs.changedAt);
  const mineTitle = `Your text, typed since ${formatInstant(since, 'time', dates)}`;
  const theirsTitle = `Saved by ${theirs.changedBy.name} at ${formatInstant(theirs.changedAt, 'time', dates)}`;
  const saved = fieldsOf(theirs);
  return (
    <Dialog
      isWide
      startsWithText
      title="This article was changed meanwhile"
      description="Nothing is lost: the text you keep is saved, the other stays in the history or in this browser. Escape lets you go on writing and decide later."
      onClose={onClose}
    >
      <div className="grid gap-5">
        {conflictingFields(copy, theirs).map((name) => {
          const diff = diffWords(fieldWords(copy.fields, name), fieldWords(saved, name));
          return (
            <section key={name} aria-label={FIELD_LABELS[name]}>
              <h3 className="text-sm font-semibold">{FIELD_LABELS[name]}</h3>
              <div className="mt-1 grid gap-x-6 gap-y-3 border-t border-rule pt-2 md:grid-cols-2">
                <div>
                  <p className="mb-1 text-xs text-ink-faint">{mineTitle}</p>
                  <MarkedWords runs={diff.one} />
                </div>
                <div>
                  <p className="mb-1 text-xs text-ink-faint">{theirsTitle}</p>
                  <MarkedWords runs={diff.other} />
                </div>
              </div>
            </section>
          );
        })}
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
