'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useRef } from 'react';
import { TextInput } from '#components/ui/text-input.tsx';
import { type ArticleFilter, SEARCH_MAX } from '#lib/articles/list-filter.ts';
import { listAddress } from './filter-words.ts';

const PAUSE_MS = 250;

/** Narrows the list by words while they are typed. Enter goes on to the first row, Escape leaves. */
export function SearchField({
  ref,
  filter,
}: {
  ref: RefObject<HTMLInputElement | null>;
  filter: ArticleFilter;
}) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { q } = filter;
  useEffect(() => {
    // Whoever is typing is ahead of the address.
    if (ref.current && ref.current !== document.activeElement) ref.current.value = q;
  }, [ref, q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = (words: string) => {
    clearTimeout(timer.current);
    if (words.trim() !== q) router.replace(listAddress({ ...filter, q: words.trim() }), { scroll: false });
  };
  return (
    <form
      className="relative min-w-0 grow basis-64"
      onSubmit={(event) => {
        event.preventDefault();
        search(ref.current?.value ?? '');
        ref.current?.blur();
      }}
    >
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute start-2.5 top-1/2 size-4 -translate-y-1/2 text-ink-faint"
      />
      <TextInput
        ref={ref}
        type="search"
        aria-label="Search headlines, sluglines and bylines"
        placeholder="Headline, slugline or byline"
        maxLength={SEARCH_MAX}
        defaultValue={q}
        className="ps-8"
        onChange={({ target }) => {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => search(target.value), PAUSE_MS);
        }}
        onKeyDown={({ key, currentTarget }) => (key === 'Escape' ? currentTarget.blur() : undefined)}
      />
    </form>
  );
}
