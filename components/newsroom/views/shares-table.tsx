/** Views by kind: how many, and what part of all of them. */
export function SharesTable<Kind extends string>({
  title,
  shares,
  words,
}: {
  title: string;
  shares: readonly { kind: Kind; views: number }[];
  words: Readonly<Record<Kind, string>>;
}) {
  const total = shares.reduce((sum, { views }) => sum + views, 0);
  return (
    <table className="w-full text-sm">
      <caption className="mb-1 text-start font-semibold">{title}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Kind</th>
          <th scope="col">Views</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ kind, views }) => (
          <Share key={kind} label={words[kind]} views={views} part={total === 0 ? 0 : views / total} />
        ))}
      </tbody>
    </table>
  );
}

function Share({ label, views, part }: { label: string; views: number; part: number }) {
  return (
    <tr className="border-t border-rule">
      <th scope="row" className="py-2 pe-3 text-start font-normal">
        {label}
        <svg
          aria-hidden="true"
          viewBox="0 0 100 1"
          preserveAspectRatio="none"
          className="mt-1 block h-1 w-full bg-paper-sunk text-accent rtl:-scale-x-100"
        >
          <rect width={part * 100} height={1} fill="currentColor" />
        </svg>
      </th>
      <td className="py-2 pe-3 text-end align-top tabular-nums">{views.toLocaleString('en')}</td>
      <td className="w-12 py-2 text-end align-top text-ink-soft tabular-nums">
        {part.toLocaleString('en', { style: 'percent' })}
      </td>
    </tr>
  );
}
