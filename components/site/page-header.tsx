import type { ReactNode } from 'react';

interface PageHeaderProps {
  title: string;
  /** Above the title: what the page is about, such as `Topic`. */
  label?: string | undefined;
  /** Below it, in one sentence. */
  summary?: string | undefined;
  /** What else there is to say. */
  children?: ReactNode;
}

/** The head of a page that is a list. */
export function PageHeader({ title, label, summary, children }: PageHeaderProps) {
  return (
    <header className="page-header">
      {label && <p className="page-label">{label}</p>}
      <h1 className="page-title" dir="auto">
        {title}
      </h1>
      {summary && (
        <p className="page-summary" dir="auto">
          {summary}
        </p>
      )}
      {children}
    </header>
  );
}
