import type { Node } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { STORY_PARTS, type StoryPart } from '#lib/content/story-nodes.ts';
import { unwantedIn } from '#lib/shared/tidy-text.ts';

/**
 * Takes out of headlines, notes and the other plain parts what a paste, a drop or a device brought that is not for
 * words: the newsroom would refuse it. Only what this person does is looked at; prosemirror-collab marks the rest.
 */
export function tidyParts(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, { doc, tr }) {
      const isOwn = transactions.some((one) => one.docChanged && one.getMeta('rebased') === undefined);
      if (!isOwn) return null;
      doc.forEach((part, offset, index) => {
        if (before.doc.maybeChild(index) !== part) tidyPart(tr, part, offset);
      });
      return tr.docChanged ? tr : null;
    },
  });
}

function tidyPart(transaction: Transaction, part: Node, offset: number): void {
  const kind = STORY_PARTS[part.type.name as StoryPart];
  if (kind === undefined || kind === 'blocks') return;
  part.forEach((node, inside) => {
    for (const { index, isBreak } of unwantedIn(node.text ?? '', kind)) {
      const at = transaction.mapping.map(offset + 1 + inside + index);
      if (isBreak) transaction.insertText(' ', at, at + 1);
      else transaction.delete(at, at + 1);
    }
  });
}
