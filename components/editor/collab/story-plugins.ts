import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Plugin } from 'prosemirror-state';
import type { BlockQuestion } from '#components/editor/blocks/block-choices.ts';
import { blockMenuPlugin } from '#components/editor/blocks/block-menu-plugin.ts';
import { blockPlugins } from '#components/editor/blocks/block-plugins.ts';
import { embedOfferPlugin, offerEmbed } from '#components/editor/blocks/embed-offer-plugin.ts';
import { findStoryAt } from '#components/editor/blocks/find-articles.ts';
import { blockMoves } from '#components/editor/blocks/move-blocks.ts';
import { editorKeys } from '#components/editor/body/keys.ts';
import { sizeLimit } from '#components/editor/body/size-limit.ts';
import { clipboardPlugin } from '#components/editor/clipboard/clipboard-plugin.ts';
import { typingPlugins } from '#components/editor/typing/typing-plugins.ts';
import { droppedSentence } from '#lib/import/dropped.ts';
import { carets } from './carets.ts';
import { partKeys } from './part-keys.ts';
import { partLooks } from './part-looks.ts';
import { caretBeforeKeys } from './read-caret.ts';

/** What the text asks of the room around it. */
export interface EditorCallbacks {
  openLink(): void;
  /** A paste was refused, for the reason in the sentence. */
  onRefused(sentence: string): void;
  /** A paste came without some of its parts, which the sentence names. */
  onDropped(sentence: string): void;
  /** Escape was pressed and means nothing in the text itself; true when it meant something around it. */
  onEscape(): boolean;
  /** A block was chosen that asks this first. */
  ask(question: BlockQuestion): void;
  /** The language that the story is in now, as a BCP 47 tag. */
  readLanguage(): string;
}

/** Everything that keys, typing and pasting do in a story. */
export function storyPlugins(callbacks: EditorCallbacks): Plugin[] {
  return [
    caretBeforeKeys(),
    blockMenuPlugin(callbacks.ask),
    embedOfferPlugin(),
    ...partKeys(),
    ...typingPlugins(callbacks.readLanguage),
    ...blockPlugins(),
    ...blockMoves(),
    ...editorKeys(callbacks.openLink),
    clipboardPlugin({
      onDropped: (dropped) => callbacks.onDropped(droppedSentence(dropped)),
      onEmbedAddress: offerEmbed,
      findStory: findStoryAt,
    }),
    history(),
    dropCursor({ color: 'var(--color-accent)', width: 2 }),
    gapCursor(),
    sizeLimit(callbacks.onRefused),
    partLooks(),
    carets(),
    // Last: whatever stands open in the text is closed first.
    keymap({ Escape: () => callbacks.onEscape() }),
  ];
}
