import { Slice } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { FoundStory } from '#components/editor/blocks/find-articles.ts';
import { type Embed, embedFromAddress } from '#lib/content/embed.ts';
import { cleanAddress } from '#lib/import/clean/links.ts';
import { cleanPastedHtml } from '#lib/import/clean-pasted-html.ts';
import type { Dropped } from '#lib/import/dropped.ts';
import { linkOwnStory } from './own-story.ts';
import { isInEmptyParagraph, pasteAddress } from './paste-address.ts';
import { pasteIntoLine } from './paste-into-line.ts';
import { addressIn, sliceFromText } from './slice-from-text.ts';

/** What a paste tells the room. */
export interface ClipboardCallbacks {
  /** The paste left something out; what, and how often. */
  onDropped(dropped: readonly Dropped[]): void;
  /**
   * An address that an embed can show was pasted on a line of its own. It is in the text as a link already; the embed
   * may be offered in place of the words of the block that begins at `position`.
   */
  onEmbedAddress(view: EditorView, embed: Embed, position: number): void;
  /** Finds the newsroom's own article that an address leads to; null when there is none. */
  findStory(address: string): Promise<FoundStory | null>;
}

/**
 * Makes pastes come out clean: HTML of any program through `cleanPastedHtml`, plain text as paragraphs, an address
 * over a selection as its link. Pasting without formatting (Mod-Shift-V) takes the plain text.
 */
export function clipboardPlugin(callbacks: ClipboardCallbacks): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML(html) {
        const clean = cleanPastedHtml(html);
        if (clean.dropped.length > 0) callbacks.onDropped(clean.dropped);
        return clean.html;
      },
      clipboardTextParser(text, $place) {
        return sliceFromText(text, $place) ?? Slice.empty;
      },
      handlePaste(view, event, slice) {
        const text = wordsOf(event, slice);
        const paste = pasteIntoLine(view.state, text);
        if (paste !== null) view.dispatch(paste);
        return paste !== null || takeAddress(view, text, callbacks);
      },
    },
  });
}

function wordsOf(event: ClipboardEvent, slice: Slice): string {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  return text === '' ? slice.content.textBetween(0, slice.content.size, '\n\n', '\n') : text;
}

function takeAddress(view: EditorView, text: string, callbacks: ClipboardCallbacks): boolean {
  const address = addressIn(text);
  if (address === null) return false;
  const embed = isInEmptyParagraph(view.state) ? embedFromAddress(address) : null;
  const href = cleanAddress(address) ?? address;
  const paste: Transaction | null = pasteAddress(view.state, href);
  if (paste === null) return false;
  view.dispatch(paste);
  void linkOwnStory(view, href, callbacks.findStory);
  if (embed !== null) callbacks.onEmbedAddress(view, embed, view.state.selection.$from.before());
  return true;
}
