import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { PersonHere } from './messages.ts';
import { hueOf } from './person-hue.ts';

const KEY = new PluginKey<DecorationSet>('carets');

/** Shows where others are: a caret with their name, and what they have selected. */
export function carets(): Plugin {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, shown) {
        const people = transaction.getMeta(KEY) as readonly PersonHere[] | undefined;
        return people ? marksOf(transaction, people) : shown.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (state) => KEY.getState(state) },
  });
}

/** Tells the editor who is where. Positions outside of the text are shown at its end until it has caught up. */
export function withPeople(transaction: Transaction, people: readonly PersonHere[]): Transaction {
  return transaction.setMeta(KEY, people).setMeta('addToHistory', false);
}

function marksOf({ doc }: Transaction, people: readonly PersonHere[]): DecorationSet {
  const clamp = (position: number) => Math.min(position, doc.content.size);
  const marks = people.flatMap((person) => {
    if (person.anchor === null || person.head === null) return [];
    const [anchor, head] = [clamp(person.anchor), clamp(person.head)];
    const style = `--hue: ${hueOf(person.personId)}`;
    const spec = { key: `${person.clientId}:${person.name}`, side: 10, ignoreSelection: true };
    const caret = Decoration.widget(head, () => caretOf(person.name, style), spec);
    if (anchor === head) return [caret];
    const [from, to] = anchor < head ? [anchor, head] : [head, anchor];
    return [caret, Decoration.inline(from, to, { class: 'their-selection', style })];
  });
  return DecorationSet.create(doc, marks);
}

function caretOf(name: string, style: string): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'their-caret';
  caret.setAttribute('style', style);
  // The list of people in the header says it to those who do not see the flag.
  caret.setAttribute('aria-hidden', 'true');
  caret.dataset.name = name;
  return caret;
}
