import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Embed } from '#lib/content/embed.ts';
import { insertEmbed } from './insert-block.ts';
import { insteadOf } from './instead-of.ts';

/** An embed that can take the place of its address, which stands alone in the block that begins at `position`. */
export interface EmbedOffer {
  readonly embed: Embed;
  readonly position: number;
  readonly address: string;
}

const KEY = new PluginKey<EmbedOffer | null>('embedOffer');

/**
 * Offers the card of an embed whose address was pasted on a line of its own. A link is what was asked for, and a card
 * brings another site's content to readers: so the link stands, one key makes it a card, and whoever goes on in any
 * other way has heard no question.
 */
export function embedOfferPlugin(): Plugin<EmbedOffer | null> {
  return new Plugin<EmbedOffer | null>({
    key: KEY,
    state: {
      init: () => null,
      apply: (transaction, offer, _, state) => nextOffer(offer, transaction, state),
    },
    props: {
      handleKeyDown(view, event) {
        const hasModifier = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey;
        if (embedOfferOf(view.state) === null || hasModifier || event.isComposing) return false;
        if (event.key === 'Enter') takeOffer(view);
        else if (event.key === 'Escape') refuseOffer(view);
        else return false;
        return true;
      },
    },
  });
}

/** What is on offer, or null. */
export function embedOfferOf(state: EditorState): EmbedOffer | null {
  return KEY.getState(state) ?? null;
}

/** Offers an embed in place of the words of the block that begins at `position`. */
export function offerEmbed(view: EditorView, embed: Embed, position: number): void {
  const address = view.state.doc.nodeAt(position)?.textContent ?? '';
  view.dispatch(view.state.tr.setMeta(KEY, { embed, position, address }));
}

/** Puts the embed in place of its address; one undo brings the link back. */
export function takeOffer(view: EditorView): void {
  const offer = embedOfferOf(view.state);
  if (offer === null) return;
  const from = offer.position + 1;
  const words = { from, to: from + offer.address.length };
  insteadOf(words, insertEmbed(offer.embed), withoutOffer)(view.state, view.dispatch, view);
}

/** Keeps the link. */
export function refuseOffer(view: EditorView): void {
  view.dispatch(withoutOffer(view.state.tr));
}

function withoutOffer(transaction: Transaction): Transaction {
  return transaction.setMeta(KEY, null);
}

/** The offer stands as long as the caret is behind an address that is all its line has. */
function nextOffer(
  offer: EmbedOffer | null,
  transaction: Transaction,
  state: EditorState,
): EmbedOffer | null {
  const made = transaction.getMeta(KEY) as EmbedOffer | null | undefined;
  if (made !== undefined) return made;
  if (offer === null) return null;
  const position = transaction.mapping.map(offer.position);
  const { $head, empty } = state.selection;
  const stands =
    empty &&
    $head.depth > 0 &&
    $head.before() === position &&
    $head.parentOffset === $head.parent.content.size;
  return stands && $head.parent.textContent === offer.address ? { ...offer, position } : null;
}
