'use client';

import { SlidersHorizontal, X } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { RefObject } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { type ArticleFilter, type ListSort, NO_FILTER, SORTS } from '#lib/articles/list-filter.ts';
import { FilterPanel } from './filter-panel.tsx';
import { chipsOf, type FilterChip, type ListOptions, listAddress, SORT_LABELS } from './filter-words.ts';
import { SearchField } from './search-field.tsx';

const SORT_OPTIONS = SORTS.map((value) => ({ value, label: SORT_LABELS[value] }));

/** What the list shows and in which order; all of it stands in the address. */
export function FilterBar({
  filter,
  options,
  isOpen,
  searchField,
  onToggle,
}: {
  filter: ArticleFilter;
  options: ListOptions;
  isOpen: boolean;
  searchField: RefObject<HTMLInputElement | null>;
  onToggle(): void;
}) {
  const router = useRouter();
  const show = (next: ArticleFilter) => router.push(listAddress(next), { scroll: false });
  const chips = chipsOf(filter, options);
  return (
    <div className="mb-3 grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <SearchField ref={searchField} filter={filter} />
        <Button aria-expanded={isOpen} aria-controls="filters" onClick={onToggle}>
          <SlidersHorizontal aria-hidden="true" className="size-4" />
          Filters
        </Button>
        <div className="ms-auto max-sm:ms-0">
          <Field label="Sort by" isLabelHidden>
            {(control) => (
              <Select
                {...control}
                title="Sort by"
                options={SORT_OPTIONS}
                value={filter.sort}
                onChange={({ target }) => show({ ...filter, sort: target.value as ListSort })}
              />
            )}
          </Field>
        </div>
      </div>
      <div id="filters" hidden={!isOpen}>
        {isOpen ? <FilterPanel filter={filter} options={options} onShow={show} /> : null}
      </div>
      {chips.length === 0 ? null : <Chips chips={chips} filter={filter} />}
    </div>
  );
}

function Chips({ chips, filter }: { chips: readonly FilterChip[]; filter: ArticleFilter }) {
  return (
    <ul aria-label="Active filters" className="flex flex-wrap items-center gap-1.5 text-sm">
      {chips.map(({ text, without }) => (
        <li key={text} className="max-w-full">
          <Link
            href={without}
            prefetch={false}
            scroll={false}
            aria-label={`Remove ${text}`}
            className="inline-flex max-w-full items-center gap-1 rounded-control bg-accent-wash px-2 py-1 text-accent-strong hover:underline pointer-coarse:min-h-11"
          >
            <bdi className="truncate">{text}</bdi>
            <X aria-hidden="true" className="size-3.5 shrink-0" />
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={listAddress({ ...NO_FILTER, sort: filter.sort, trash: filter.trash })}
          prefetch={false}
          scroll={false}
          className="inline-flex items-center px-2 py-1 text-ink-soft underline pointer-coarse:min-h-11"
        >
          Clear all
        </Link>
      </li>
    </ul>
  );
}
