'use client';

import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useState } from 'react';
import type { Room } from '#components/editor/room/room-context.ts';
import {
  FIELD_NAMES,
  type FieldChanges,
  isSameValue,
  type WorkingFields,
} from '#components/editor/working-copy/fields.ts';
import type { JournalEntry } from '#components/editor/working-copy/journal.ts';
import type { Body } from '#lib/content/body.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { parseWire } from '#lib/wire/parse-wire.ts';
import type { WireStory } from '#lib/wire/wire-story.ts';
import { fieldsFromWire } from './fields-from-wire.ts';
import { receiptOfFile } from './file-receipt.ts';
import type { FileStory } from './story-file.ts';

/** An import that can still be undone. */
interface StoryImport {
  story: WireStory;
  before: { fields: WorkingFields; editor: EditorState };
  after: WorkingFields;
  /** Whether the receipt is on the screen; without it Mod-Z still works. */
  isShown: boolean;
}

type ImportParts = Pick<Room, 'saver' | 'view' | 'choices'> & {
  /** Told of text that an undo has taken out and this browser keeps. */
  onSetAside(entry: JournalEntry): void;
};

/** Fills the article from pasted copy, and puts everything back as it was. */
export function useImport({ saver, view, choices, onSetAside }: ImportParts) {
  const [last, setLast] = useState<StoryImport | null>(null);
  /** Whether the import was the last change, so that Mod-Z means it. */
  const isUntouched = () => last !== null && isSameValue(last.after, saver.read().fields);

  const importText = (text: string) => {
    const editor = view.current;
    if (editor === null) return;
    const story = parseWire(text, new Date());
    fill(story, fieldsFromWire(story, choices.profiles), editor);
  };

  const importFile = (file: FileStory) => {
    const editor = view.current;
    if (editor === null) return;
    const { headline, standfirst, body } = file.story;
    fill(receiptOfFile(file), { headline, standfirst, body }, editor);
  };

  const fill = (story: WireStory, { body, ...fields }: FieldChanges, editor: EditorView) => {
    const before = { fields: saver.read().fields, editor: editor.state };
    saver.edit(fields);
    if (body) editor.dispatch(filledWith(editor.state, body));
    setLast({ story, before, after: saver.read().fields, isShown: true });
  };

  /** Puts everything back as it was, and says whether there was an import to undo. */
  const undo = () => {
    const editor = view.current;
    if (last === null || editor === null) return false;
    if (!isUntouched()) onSetAside(saver.setAside(FIELD_NAMES));
    // The whole former state, so that what was typed before can still be undone too.
    editor.updateState(last.before.editor);
    // Changes nothing, and lets the tools see the state.
    editor.dispatch(editor.state.tr);
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

// Not the editor's to undo, which knows the text alone: the import goes back with all its fields, or not.
function filledWith(state: EditorState, body: Body): Transaction {
  const { content } = contentSchema.nodeFromJSON(body);
  return state.tr.replaceWith(0, state.doc.content.size, content).setMeta('addToHistory', false);
}
