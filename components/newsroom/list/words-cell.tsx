/** How long a story is, and how long it is to be. */
export function WordsCell({ words, planned }: { words: number; planned: number | null }) {
  const isOver = planned !== null && words > planned;
  return (
    <span dir="ltr" className="lg:whitespace-nowrap">
      <span className={isOver ? 'font-medium text-warn' : 'text-ink-soft'}>{words.toLocaleString('en')}</span>
      {planned === null ? (
        <span className="lg:sr-only"> words</span>
      ) : (
        <span className="text-ink-faint">
          <span className="sr-only"> of</span>
          <span aria-hidden="true"> / </span>
          {planned.toLocaleString('en')}
          <span className="lg:sr-only"> words</span>
        </span>
      )}
    </span>
  );
}
