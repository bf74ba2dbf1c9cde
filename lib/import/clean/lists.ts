import { all, isElement, rename, unwrap } from './elements.ts';
import { type LeveledItem, listsOf } from './leveled-lists.ts';

/** Puts lists into the shape that HTML wants: items in lists, and a list under an item inside that item. */
export function repairLists(root: HTMLElement): void {
  joinLonelyLists(root);
  for (const list of all(root, 'ul, ol')) adoptChildren(list);
  for (const item of all(root, 'li')) if (!item.parentElement?.matches('ul, ol')) rename(item, 'p');
}

/** Google Docs, Apple Notes and many a web page put a nested list beside the item it belongs to. */
function adoptChildren(list: HTMLElement): void {
  for (const child of [...list.childNodes]) {
    if (!isElement(child) || child.localName === 'li') continue;
    const item = child.previousElementSibling;
    if (item?.localName === 'li') item.append(child);
    else if (child.matches('ul, ol')) unwrap(child);
    else rename(child, 'li');
  }
}

/** Word for the web puts every item into a list of its own, all beside each other, and says the level in an attribute. */
function joinLonelyLists(root: HTMLElement): void {
  const wrappers = all(root, '.ListContainerWrapper');
  const isFollowing = (wrapper: HTMLElement) => {
    const before = wrapper.previousElementSibling;
    return before !== null && wrappers.includes(before as HTMLElement);
  };
  for (const first of wrappers.filter((wrapper) => !isFollowing(wrapper))) {
    const run: HTMLElement[] = [];
    let next: Element | null = first;
    while (next?.matches('.ListContainerWrapper')) {
      run.push(next as HTMLElement);
      next = next.nextElementSibling;
    }
    first.before(...listsOf(first.ownerDocument, run.flatMap(itemsIn)));
    for (const wrapper of run) wrapper.remove();
  }
}

function itemsIn(wrapper: HTMLElement): LeveledItem[] {
  return all(wrapper, 'li').map((item) => ({
    level: Number(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level')) || 1,
    isOrdered: item.parentElement?.localName === 'ol',
    number: Number(item.getAttribute('data-aria-posinset')) || 1,
    item,
  }));
}
