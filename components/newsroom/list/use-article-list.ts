'use client';

import { type RefObject, useState } from 'react';
import type { BulkAction } from '#lib/articles/bulk-schema.ts';
import type { Asked } from './bulk-dialog.tsx';
import type { ListOptions } from './filter-words.ts';
import type { ListPage } from './list-page.ts';
import { type ChangeArticles, useBulk } from './use-bulk.ts';
import { useHold } from './use-hold.ts';
import { useListKeys } from './use-list-keys.ts';
import { useLiveRows } from './use-live-rows.ts';
import { useSelection } from './use-selection.ts';

interface ListParts {
  page: ListPage;
  options: ListOptions;
  personId: string;
  onChange: ChangeArticles;
  list: RefObject<HTMLElement | null>;
  searchField: RefObject<HTMLInputElement | null>;
}

/** All that happens in a list: rows that change, what is selected, what is done with it, and the keys. */
export function useArticleList({ page, options, personId, onChange, list, searchField }: ListParts) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [areFiltersOpen, setFiltersOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const selection = useSelection();
  const hold = useHold();
  const isHeld = hold.isHeld || selection.ids.size > 0;
  const live = useLiveRows(page.articles, { address: page.address, personId, isHeld });
  const bulk = useBulk(onChange, namesIn(options), live.refresh);
  const ids = live.rows.map(({ id }) => id);
  const selected = ids.filter((id) => selection.ids.has(id));
  const run = (action: BulkAction) => {
    const chosen = selected;
    selection.clear();
    void bulk.run(action, chosen);
  };
  const trash = () => run({ kind: page.filter.trash.length > 0 ? 'untrash' : 'trash' });
  const ask = (what: Asked, articleId: string | null = null) => {
    if (selected.length === 0 && articleId !== null) selection.toggle(articleId);
    if (selected.length > 0 || articleId !== null) setAsked(what);
  };
  useListKeys(list, (action, articleId) => {
    if (action === 'select' && articleId !== null) selection.toggle(articleId);
    else if (action === 'assign' || action === 'move' || action === 'tag') ask(action, articleId);
    else if (action === 'trash' && selected.length > 0) trash();
    else simple[action]?.();
  });
  const simple: Partial<Record<string, () => void>> = {
    selectAll: () => selection.toggleAll(ids),
    clear: () => selection.clear(),
    search: () => searchField.current?.focus(),
    filters: () => setFiltersOpen((isOpen) => !isOpen),
    undo: () => void bulk.undo(),
    showNew: () => live.showNew(),
    help: () => setHelpOpen(true),
  };
  return {
    ...{ live, hold, bulk, selection, selected, ids, run, trash },
    ...{ asked, ask, stopAsking: () => setAsked(null) },
    filters: { isOpen: areFiltersOpen, toggle: () => setFiltersOpen((isOpen) => !isOpen) },
    help: { isOpen: isHelpOpen, open: () => setHelpOpen(true), close: () => setHelpOpen(false) },
  };
}

function namesIn(options: ListOptions) {
  const nameIn = (kind: keyof ListOptions) => (value: string) =>
    options[kind].find((option) => option.value === value)?.label ?? 'somebody else';
  return { person: nameIn('assignee'), section: nameIn('section'), tag: nameIn('tag') };
}
