/** An item of a list as Word keeps it: a paragraph that knows its level, not its parents. Levels start at 1. */
export interface LeveledItem {
  readonly level: number;
  readonly isOrdered: boolean;
  /** The number it bears; 1 when it is not a numbered one. */
  readonly number: number;
  readonly item: HTMLElement;
}

interface OpenList {
  readonly level: number;
  readonly isOrdered: boolean;
  readonly list: HTMLElement;
}

/** Builds the lists that a run of items stands for, each inside the item above it; returns those of the top. */
export function listsOf(document: Document, items: readonly LeveledItem[]): HTMLElement[] {
  const top: HTMLElement[] = [];
  const open: OpenList[] = [];
  for (const item of items) {
    closeLists(open, item);
    if (open.at(-1)?.level !== item.level) {
      const list = newList(document, item);
      const parent = open.at(-1)?.list.lastElementChild;
      if (parent) parent.append(list);
      else top.push(list);
      open.push({ level: item.level, isOrdered: item.isOrdered, list });
    }
    open.at(-1)?.list.append(item.item);
  }
  return top;
}

function closeLists(open: OpenList[], { level, isOrdered }: LeveledItem): void {
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const isOther = last.level === level && last.isOrdered !== isOrdered;
    if (last.level <= level && !isOther) return;
    open.pop();
  }
}

function newList(document: Document, { isOrdered, number }: LeveledItem): HTMLElement {
  const list = document.createElement(isOrdered ? 'ol' : 'ul');
  if (isOrdered && number !== 1) list.setAttribute('start', String(number));
  return list;
}
