import { getVersion } from 'prosemirror-collab';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { PersonHere } from './messages.ts';
import type { Neighbour } from './people.ts';
import { logAfter, positionNow, type VersionLog } from './version-log.ts';

/** Somebody's tab and its place in the document as it is here; null while that is unknown. */
interface Caret {
  readonly tab: PersonHere;
  readonly name: string;
  readonly hue: number;
  readonly place: { anchor: number; head: number } | null;
  /** Whether the text here has not got as far as theirs yet. */
  readonly isAhead: boolean;
}

interface Carets {
  readonly log: VersionLog;
  readonly shown: readonly Caret[];
  readonly marks: DecorationSet;
}

const KEY = new PluginKey<Carets>('carets');

/** Shows where others are: a caret with their name, and what they have selected. The collaboration goes before it. */
export function carets(): Plugin {
  return new Plugin<Carets>({
    key: KEY,
    state: {
      init: (_, state) => ({
        log: { version: getVersion(state), maps: [] },
        shown: [],
        marks: DecorationSet.empty,
      }),
      apply: (transaction, before, stateBefore, state) => {
        const log = logAfter(before.log, stateBefore, transaction, state);
        const people = transaction.getMeta(KEY) as readonly Neighbour[] | undefined;
        if (people === undefined && log === before.log && !transaction.docChanged) return before;
        const kept = before.shown.map((caret) => moved(caret, transaction, state, log));
        const shown = people === undefined ? kept : caretsOf(people, kept, state, log);
        return { log, shown, marks: marksOf(state, shown) };
      },
    },
    props: { decorations: (state) => KEY.getState(state)?.marks },
  });
}

/** Tells the editor who is where. */
export function withPeople(transaction: Transaction, people: readonly Neighbour[]): Transaction {
  return transaction.setMeta(KEY, people).setMeta('addToHistory', false);
}

/** Where the caret of somebody is in the document as it is here; null while they are not in the text. */
export function caretOf(state: EditorState, clientId: string): number | null {
  const caret = KEY.getState(state)?.shown.find(({ tab }) => tab.clientId === clientId);
  return caret?.place?.head ?? null;
}

function moved(caret: Caret, { mapping }: Transaction, state: EditorState, log: VersionLog): Caret {
  if (caret.isAhead && caret.tab.version <= log.version) return located(caret, state, log);
  if (caret.place === null) return caret;
  const { anchor, head } = caret.place;
  return { ...caret, place: { anchor: mapping.map(anchor), head: mapping.map(head) } };
}

function caretsOf(
  people: readonly Neighbour[],
  before: readonly Caret[],
  state: EditorState,
  log: VersionLog,
): readonly Caret[] {
  return people.flatMap(({ name, hue, tabs }) =>
    tabs.map((tab) => {
      const known = before.find((caret) => caret.tab.clientId === tab.clientId);
      const caret = { tab, name, hue, place: known?.place ?? null, isAhead: known?.isAhead ?? false };
      return known && isSamePlace(known.tab, tab) ? caret : located(caret, state, log);
    }),
  );
}

function isSamePlace(one: PersonHere, other: PersonHere): boolean {
  return one.version === other.version && one.anchor === other.anchor && one.head === other.head;
}

// Until the text here has got as far, they are shown where they were.
function located(caret: Caret, state: EditorState, log: VersionLog): Caret {
  const { version, anchor, head } = caret.tab;
  if (anchor === null || head === null) return { ...caret, place: null, isAhead: false };
  if (version > log.version) return { ...caret, isAhead: true };
  const [anchorNow, headNow] = [anchor, head].map((position) => positionNow(state, log, version, position));
  const isKnown = anchorNow != null && headNow != null;
  return { ...caret, place: isKnown ? { anchor: anchorNow, head: headNow } : null, isAhead: false };
}

function marksOf({ doc }: EditorState, shown: readonly Caret[]): DecorationSet {
  const marks = shown.flatMap(({ tab, name, hue, place }) => {
    if (place === null) return [];
    const { anchor, head } = place;
    const style = `--hue: ${hue}`;
    const spec = { key: `${tab.clientId}:${name}:${hue}`, side: 10, ignoreSelection: true };
    const caret = Decoration.widget(head, () => caretElement(name, style), spec);
    if (anchor === head) return [caret];
    const [from, to] = anchor < head ? [anchor, head] : [head, anchor];
    return [caret, Decoration.inline(from, to, { class: 'their-selection', style })];
  });
  return DecorationSet.create(doc, marks);
}

function caretElement(name: string, style: string): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'their-caret';
  caret.setAttribute('style', style);
  // The list of people in the header says it to those who do not see the flag.
  caret.setAttribute('aria-hidden', 'true');
  caret.dataset.name = name;
  return caret;
}
