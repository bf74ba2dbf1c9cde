import type { ReactNode } from 'react';

/** The page of those who are not in yet: one title, one thing to do. */
export function Door({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-sm content-center gap-6 px-4 py-12">
      <header>
        <h1 dir="auto" className="font-serif text-3xl leading-tight font-semibold text-balance wrap-anywhere">
          {title}
        </h1>
        {lead === undefined ? null : <p className="mt-3 text-ink-soft">{lead}</p>}
      </header>
      {children}
    </main>
  );
}
