'use client';

import { undo as undoChange } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { useState } from 'react';
import { filledWith } from '#components/editor/collab/story-words.ts';
import type { Room } from '#components/editor/room/room-context.ts';
import {
  type FieldChanges,
  isSameValue,
  type WorkingFields,
} from '#components/editor/working-copy/fields.ts';
import { type StoryWords, wordsOf } from '#lib/content/story.ts';
import { parseWire } from '#lib/wire/parse-wire.ts';
import type { WireStory } from '#lib/wire/wire-story.ts';
import { fieldsFromWire, wordsFromWire } from './fields-from-wire.ts';
import { receiptOfFile } from './file-receipt.ts';
import type { FileStory } from './story-file.ts';

/** Words and fields at one moment. */
interface Moment {
  fields: WorkingFields;
  doc: Node;
}

/** An import that can still be undone. */
interface StoryImport {
  story: WireStory;
  before: Moment;
  after: Moment;
  /** Whether the receipt is on the screen; without it Mod-Z still works. */
  isShown: boolean;
}

/** Fills the article from pasted copy, and puts everything back as it was. */
export function useImport({ saver, story, choices }: Pick<Room, 'saver' | 'story' | 'choices'>) {
  const [last, setLast] = useState<StoryImport | null>(null);
  const now = (): Moment => ({ fields: saver.read().fields, doc: story.readState().doc });
  const hasWordsOf = (moment: Moment) => story.readState().doc.eq(moment.doc);
  /** Whether the import was the last change, so that Mod-Z means it. */
  const isUntouched = () =>
    last !== null && isSameValue(last.after.fields, saver.read().fields) && hasWordsOf(last.after);

  const importText = (text: string) => {
    const parsed = parseWire(text, new Date());
    fill(parsed, wordsFromWire(parsed), fieldsFromWire(parsed, choices.profiles));
  };

  const importFile = (file: FileStory) => {
    const { headline, standfirst, body } = file.story;
    fill(receiptOfFile(file), { headline, standfirst, body }, {});
  };

  const fill = (receipt: WireStory, words: Partial<StoryWords>, fields: FieldChanges) => {
    const before = now();
    saver.edit(fields);
    story.dispatch(filledWith(story.readState(), words));
    setLast({ story: receipt, before, after: now(), isShown: true });
  };

  /** Puts everything back as it was, and says whether there was an import to undo. */
  const undo = () => {
    if (last === null) return false;
    if (hasWordsOf(last.after)) undoChange(story.readState(), story.dispatch);
    // Typed in since: that is a change of its own, which the editor's undo takes back.
    if (!hasWordsOf(last.before)) story.dispatch(filledWith(story.readState(), wordsOf(last.before.doc)));
    saver.edit(last.before.fields);
    setLast(null);
    return true;
  };

  return {
    last,
    importText,
    importFile,
    undo,
    isUntouched,
    dismiss: () => setLast(last && { ...last, isShown: false }),
  };
}
