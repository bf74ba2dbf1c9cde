'use client';

import { useState } from 'react';
import { useWorkingCopy } from '#components/editor/room/use-field.ts';
import type { WorkingCopy } from '#components/editor/working-copy/working-copy.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { plainText } from '#lib/content/text.ts';

/** Takes a story as plain text. `text` is what is there already, from a dropped file. */
export function PasteDialog({
  text,
  onClose,
  onImport,
}: {
  text: string;
  onClose(): void;
  onImport(text: string): void;
}) {
  const isArticleEmpty = useWorkingCopy(hasNoWords);
  const [typed, setTyped] = useState(text);
  const isEmpty = typed.trim() === '';
  return (
    <Dialog
      isWide
      title="Paste a story"
      description="Headline, byline, dateline, notes and text are put where they belong. You see what went where, and can undo it."
      onClose={onClose}
    >
      <div className="grid gap-3">
        {isArticleEmpty ? null : (
          <Notice>
            This article is not empty. The pasted story takes the place of its headline and text.
          </Notice>
        )}
        <Field label="The story as plain text" isLabelHidden>
          {(control) => (
            <TextArea
              {...control}
              autoFocus
              rows={14}
              value={typed}
              placeholder="Paste the copy here, with its headline, byline and notes"
              onChange={(event) => setTyped(event.target.value)}
              className="font-serif text-base md:text-base"
            />
          )}
        </Field>
      </div>
      <DialogActions>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="primary" disabled={isEmpty} onClick={() => onImport(typed)}>
          {isArticleEmpty ? 'Fill in the article' : 'Replace what is there'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function hasNoWords({ fields }: WorkingCopy): boolean {
  return `${fields.headline}${fields.standfirst}${plainText(fields.body)}`.trim() === '';
}
