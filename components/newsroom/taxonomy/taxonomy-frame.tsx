import Link from 'next/link';
import type { ReactNode } from 'react';
import { ReceiptDesk } from '#components/newsroom/admin/receipt-desk.tsx';

const TABS = [
  { href: '/admin/taxonomy', title: 'Sections' },
  { href: '/admin/taxonomy/tags', title: 'Tags' },
  { href: '/admin/taxonomy/profiles', title: 'Profiles' },
] as const;

/** One of the three screens: the way to the others, what it is for, and what can be begun on it. */
export function TaxonomyFrame({
  title,
  lead,
  begin,
  children,
}: {
  title: (typeof TABS)[number]['title'];
  lead: string;
  begin?: ReactNode;
  children: ReactNode;
}) {
  return (
    <main className="mx-auto max-w-page px-4 pt-4 pb-24">
      <nav aria-label="Taxonomy" className="mb-4 flex flex-wrap gap-x-4 border-b border-rule">
        {TABS.map((tab) => (
          <Link
            key={tab.href}
            href={tab.href}
            aria-current={tab.title === title ? 'page' : undefined}
            className="-mb-px border-b-2 border-transparent py-2 text-sm font-medium text-ink-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink pointer-coarse:py-3"
          >
            {tab.title}
          </Link>
        ))}
      </nav>
      <ReceiptDesk>
        <header className="mb-4 flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0 flex-1 basis-60">
            <h1 className="text-xl font-semibold">{title}</h1>
            <p className="mt-1 max-w-measure text-sm text-ink-soft">{lead}</p>
          </div>
          {begin}
        </header>
        {children}
      </ReceiptDesk>
    </main>
  );
}
