import type { DiffRun } from './word-diff.ts';

/** A text with the words marked that the text beside it has not: underlined, so not by colour alone. */
export function MarkedWords({ runs }: { runs: readonly DiffRun[] }) {
  if (runs.length === 0) return <p className="text-ink-faint italic">Empty</p>;
  return (
    <p dir="auto" className="font-serif text-base whitespace-pre-wrap wrap-anywhere">
      {runs.map((run, index) =>
        run.isOnlyHere ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place, and never move.
          <mark key={index} className="bg-accent-wash text-ink underline decoration-accent decoration-2">
            {run.text}
          </mark>
        ) : (
          run.text
        ),
      )}
    </p>
  );
}
