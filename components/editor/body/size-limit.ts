import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { BODY_LIMITS, measureBody } from '#lib/content/limits.ts';

/** Below this growth, in characters, a change is somebody typing: the server's own limit is enough for it. */
const PASTE_SIZE = 1_000;

const SENTENCES = {
  bytes: `That is too much text: a story holds at most ${BODY_LIMITS.bytes / 1024 / 1024} MB. Nothing was pasted; split it into several stories.`,
  nodes: `That text has more than ${BODY_LIMITS.nodes.toLocaleString('en')} parts. Nothing was pasted; split it into several stories.`,
  depth: `That text is nested more than ${BODY_LIMITS.depth} levels deep. Nothing was pasted; take some lists or quotes out of each other.`,
};

/** Refuses a paste or drop that would make the text larger than the server stores; the text stays as it was. */
export function sizeLimit(onRefused: (sentence: string) => void): Plugin {
  return new Plugin({
    filterTransaction(transaction, state) {
      const measure =
        transaction.docChanged && isLargeGrowth(transaction, state)
          ? measureBody(transaction.doc.toJSON())
          : 'within';
      if (measure === 'within') return true;
      onRefused(SENTENCES[measure]);
      return false;
    },
    props: {
      handleDOMEvents: {
        // Before it is parsed, which takes long for a text that is too large anyway.
        paste(_, event) {
          const length = event.clipboardData?.getData('text/plain').length ?? 0;
          if (length <= BODY_LIMITS.bytes) return false;
          event.preventDefault();
          onRefused(SENTENCES.bytes);
          return true;
        },
      },
    },
  });
}

function isLargeGrowth(transaction: Transaction, state: EditorState): boolean {
  const isPaste = transaction.getMeta('paste') === true || transaction.getMeta('uiEvent') === 'drop';
  return isPaste || transaction.doc.content.size - state.doc.content.size > PASTE_SIZE;
}
