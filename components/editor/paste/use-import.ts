'use client';

import type { EditorState } from 'prosemirror-state';
import { useState } from 'react';
import type { Room } from '#components/editor/room/room-context.ts';
import { FIELD_NAMES, isSameValue, type WorkingFields } from '#components/editor/working-copy/fields.ts';
import type { JournalEntry } from '#components/editor/working-copy/journal.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { parseWire } from '#lib/wire/parse-wire.ts';
import type { WireStory } from '#lib/wire/wire-story.ts';
import { fieldsFromWire } from './fields-from-wire.ts';

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
  const isUntouched = () => last !== null && isSameValue(last.after, saver.read().fields);

  const importText = (text: string) => {
    const editor = view.current;
    if (editor === null) return;
    const story = parseWire(text);
    const before = { fields: saver.read().fields, editor: editor.state };
    const { body, ...fields } = fieldsFromWire(story, choices.profiles);
    saver.edit(fields);
    if (body) {
      const { content } = contentSchema.nodeFromJSON(body);
      const filled = editor.state.tr.replaceWith(0, editor.state.doc.content.size, content);
      // Not the editor's to undo, which knows the text alone: the import goes back with all its fields, or not.
      editor.dispatch(filled.setMeta('addToHistory', false));
    }
    setLast({ story, before, after: saver.read().fields, isShown: true });
  };

  const undo = () => {
    const editor = view.current;
    if (last === null || editor === null) return;
    if (!isUntouched()) onSetAside(saver.setAside(FIELD_NAMES));
    // The whole former state, so that what was typed before can still be undone too.
    editor.updateState(last.before.editor);
    // Changes nothing, and lets the tools see the state.
    editor.dispatch(editor.state.tr);
    saver.edit(last.before.fields);
    setLast(null);
  };

  /** For Mod-Z: undoes the import when it was the last change, and says whether it did. */
  const undoIfUntouched = () => {
    const isLast = isUntouched();
    if (isLast) undo();
    return isLast;
  };

  return {
    last,
    importText,
    undo,
    undoIfUntouched,
    dismiss: () => setLast(last && { ...last, isShown: false }),
  };
}
