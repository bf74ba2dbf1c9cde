/** What a key does in the list. */
export type ListAction =
  | 'next'
  | 'previous'
  | 'select'
  | 'selectAll'
  | 'clear'
  | 'search'
  | 'filters'
  | 'assign'
  | 'move'
  | 'tag'
  | 'trash'
  | 'undo'
  | 'showNew'
  | 'help';

/** Keys of the list that need no other key held; Enter opens a row since it is a link. */
export const LIST_KEYS: readonly { key: string; does: ListAction; label: string }[] = [
  { key: 'j', does: 'next', label: 'Next article' },
  { key: 'k', does: 'previous', label: 'Previous article' },
  { key: 'x', does: 'select', label: 'Select the article, or no longer' },
  { key: '*', does: 'selectAll', label: 'Select every article of the page' },
  { key: 'Escape', does: 'clear', label: 'Select nothing' },
  { key: '/', does: 'search', label: 'Search' },
  { key: 'f', does: 'filters', label: 'Show or hide the filters' },
  { key: 'a', does: 'assign', label: 'Assign what is selected' },
  { key: 'm', does: 'move', label: 'Move what is selected to a section' },
  { key: 't', does: 'tag', label: 'Tag what is selected' },
  { key: '#', does: 'trash', label: 'Move what is selected to the trash, or out of it' },
  { key: 'z', does: 'undo', label: 'Undo' },
  { key: '.', does: 'showNew', label: 'Show new articles' },
  { key: '?', does: 'help', label: 'Show the keys' },
];

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/** What a key press means in the list, or null. Keys of other combinations are the browser's. */
export function listAction(press: Press): ListAction | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null;
  const key = keyOf(press);
  return LIST_KEYS.find((known) => known.key === key)?.does ?? null;
}

// With a Hebrew keyboard J gives ח: then the place of the key says which is meant.
function keyOf({ key, code }: Press): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const isForeign = key.length === 1 && key.charCodeAt(0) > 127;
  if (isForeign && letter) return letter.toLowerCase();
  return key.length === 1 ? key.toLowerCase() : key;
}

/** Where keys mean what they say: in what is typed into or chosen from, and in whatever lies over the list. */
const THEIRS =
  'input:not([type=checkbox]), textarea, select, [contenteditable]:not([contenteditable=false]), [role=dialog], [role=menu], [role=listbox]';

/** Whether a key belongs to something else than the list. */
export function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(THEIRS) !== null;
}
