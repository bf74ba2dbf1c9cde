'use client';

import { useRoom } from '#components/editor/room/room-context.ts';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import { differingFields, FIELD_LABELS } from '#components/editor/working-copy/fields.ts';
import type { JournalEntry } from '#components/editor/working-copy/journal.ts';
import { Button } from '#components/ui/button.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { allWords, fieldWords } from './field-words.ts';
import { MarkedWords } from './marked-words.tsx';
import { diffWords } from './word-diff.ts';

/** Shows kept text, with the words marked that the article has not, to be copied or taken over. */
export function RecoveredDialog({
  entry,
  onClose,
  onUse,
}: {
  entry: JournalEntry;
  onClose(): void;
  onUse(): void;
}) {
  const { isReadOnly } = useRoom();
  const fields = useWorkingCopy((whole) => whole.fields);
  return (
    <Dialog
      isWide
      startsWithText
      title="Recovered text"
      description="Marked words are not in the article now. Copy what you need, or put all of it in place of what is there; that stays in the history."
      onClose={onClose}
    >
      <div className="grid gap-4">
        {differingFields(entry.changes, fields).map((name) => (
          <section key={name} aria-label={FIELD_LABELS[name]}>
            <h3 className="mb-1 border-b border-rule text-sm font-semibold">{FIELD_LABELS[name]}</h3>
            <MarkedWords runs={diffWords(fieldWords(entry.changes, name), fieldWords(fields, name)).one} />
          </section>
        ))}
      </div>
      <DialogActions>
        <CopyButton text={allWords(entry.changes)} />
        <Button variant="primary" disabled={isReadOnly} onClick={onUse}>
          Use this text
        </Button>
      </DialogActions>
    </Dialog>
  );
}
