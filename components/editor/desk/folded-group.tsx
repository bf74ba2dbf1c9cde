import { type ReactNode, useState } from 'react';

/** Facts about a story, in one line until somebody opens it; what is inside is made only then. */
export function FoldedGroup({
  title,
  summary,
  children,
}: {
  title: string;
  summary: string;
  children(close: () => void): ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="border-t border-rule pt-3"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="cursor-pointer text-sm font-medium">
        {title}
        <span className="ms-2 font-normal text-ink-faint wrap-anywhere">{summary}</span>
      </summary>
      {isOpen ? children(() => setOpen(false)) : null}
    </details>
  );
}
