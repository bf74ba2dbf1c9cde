import type { StoredMark, StoredNode } from '#lib/content/body.ts';

const NOUNS: ReadonlyMap<string, string> = new Map([
  ['heading', 'subheading'],
  ['blockquote', 'quote'],
  ['bulletList', 'list'],
  ['orderedList', 'numbered list'],
  ['listItem', 'list item'],
  ['hardBreak', 'line break'],
  ['horizontalRule', 'divider'],
]);

/** What the newsroom calls a node or mark, such as "pull quote" for `pullQuote`. */
export function nounOf({ type }: Pick<StoredNode, 'type'>): string {
  return NOUNS.get(type) ?? type.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}

/** What changed between two nodes besides their content, such as "level 2 → 3". */
export function notesOnNode(before: StoredNode, after: StoredNode): string[] {
  if (before.type !== after.type) return [`${nounOf(before)} → ${nounOf(after)}`];
  const names = new Set([...Object.keys(before.attrs ?? {}), ...Object.keys(after.attrs ?? {})]);
  return [...names].flatMap((name) => {
    const [was, is] = [before.attrs?.[name], after.attrs?.[name]];
    return JSON.stringify(was) === JSON.stringify(is)
      ? []
      : [`${nounOf({ type: name })} ${shown(was)} → ${shown(is)}`];
  });
}

/** What changed between the marks of the same words, such as "bold added" or "link changed". */
export function notesOnMarks(
  before: readonly StoredMark[] = [],
  after: readonly StoredMark[] = [],
): string[] {
  const added = after.filter(({ type }) => !before.some((mark) => mark.type === type));
  const removed = before.filter(({ type }) => !after.some((mark) => mark.type === type));
  const changed = after.filter((mark) =>
    before.some((old) => old.type === mark.type && JSON.stringify(old.attrs) !== JSON.stringify(mark.attrs)),
  );
  return [
    ...added.map((mark) => `${nounOf(mark)} added`),
    ...removed.map((mark) => `${nounOf(mark)} removed`),
    ...changed.map((mark) => `${nounOf(mark)} changed`),
  ];
}

function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'none';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
