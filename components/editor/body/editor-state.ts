import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import { blockPlugins } from '#components/editor/blocks/block-plugins.ts';
import { clipboardPlugin } from '#components/editor/clipboard/clipboard-plugin.ts';
import type { Body } from '#lib/content/body.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { droppedSentence } from '#lib/import/dropped.ts';
import { markdownRules } from './input-rules.ts';
import { editorKeys } from './keys.ts';
import { placeholder } from './placeholder.ts';
import { sizeLimit } from './size-limit.ts';

/** What the text asks of the room around it. */
export interface EditorCallbacks {
  openLink(): void;
  /** A paste was refused, for the reason in the sentence. */
  onRefused(sentence: string): void;
  /** A paste came without some of its parts, which the sentence names. */
  onDropped(sentence: string): void;
}

/** The state of an editor that shows a body, with everything that keys and typing do in it. */
export function createEditorState(body: Body, callbacks: EditorCallbacks): EditorState {
  return EditorState.create({
    doc: contentSchema.nodeFromJSON(body),
    plugins: [
      markdownRules(),
      ...blockPlugins(),
      ...editorKeys(callbacks.openLink),
      history(),
      dropCursor({ color: 'var(--color-accent)', width: 2 }),
      gapCursor(),
      sizeLimit(callbacks.onRefused),
      clipboardPlugin({ onDropped: (dropped) => callbacks.onDropped(droppedSentence(dropped)) }),
      placeholder('Write the story, or paste one'),
    ],
  });
}
