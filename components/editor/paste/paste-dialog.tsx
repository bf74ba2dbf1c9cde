'use client';

import { useState } from 'react';
import { useRoom } from '#components/editor/room/room-context.ts';
import { useWords } from '#components/editor/room/use-words.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DialogActions } from '#components/ui/dialog-actions.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { StoryWords } from '#lib/content/story.ts';
import { plainText } from '#lib/content/text.ts';
import { FileChooser } from './file-chooser.tsx';
import { FileSummary } from './file-summary.tsx';
import { type Filling, fillingFromFile, fillingFromText } from './filling.ts';
import { NOTHING_PASTED, type PasteContent, readStoryFile } from './story-file.ts';

interface PasteDialogProps {
  content: PasteContent;
  onClose(): void;
  onImport(filling: Filling): void;
}

/** Takes a story as plain text or from a file. `content` is what is there already, from a dropped file. */
export function PasteDialog({ content, onClose, onImport }: PasteDialogProps) {
  const { profiles } = useRoom().choices;
  const isArticleEmpty = hasNoWords(useWords());
  const [{ text, file, problem }, setContent] = useState(content);
  const isEmpty = file === null && text.trim() === '';
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
        {problem === '' ? null : <Notice tone="danger">{problem}</Notice>}
        {file === null ? (
          <StoryTextField value={text} onChange={(typed) => setContent({ ...NOTHING_PASTED, text: typed })} />
        ) : (
          <FileSummary file={file} />
        )}
        <div>
          <FileChooser onChoose={(chosen) => void readStoryFile(chosen).then(setContent)} />
        </div>
      </div>
      <DialogActions>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button
          variant="primary"
          disabled={isEmpty}
          onClick={() =>
            onImport(file === null ? fillingFromText(text, profiles, new Date()) : fillingFromFile(file))
          }
        >
          {isArticleEmpty ? 'Fill in the article' : 'Replace what is there'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function StoryTextField({ value, onChange }: { value: string; onChange(value: string): void }) {
  return (
    <Field label="The story as plain text" isLabelHidden>
      {(control) => (
        <TextArea
          {...control}
          rows={14}
          value={value}
          placeholder="Paste the copy here, with its headline, byline and notes"
          onChange={(event) => onChange(event.target.value)}
          className="font-serif md:text-base"
        />
      )}
    </Field>
  );
}

function hasNoWords({ headline, standfirst, body }: StoryWords): boolean {
  return `${headline}${standfirst}${plainText(body)}`.trim() === '';
}
