import type { InlineRun } from '#lib/content/diff/inline.ts';
import { InlineContent } from './inline-content.tsx';

/** How words that came and words that went look, in a line or as a block: never by colour alone. */
export const INSERTED_STYLE = 'bg-good-wash underline decoration-good decoration-1 underline-offset-4';
export const DELETED_STYLE = 'bg-danger-wash text-ink-soft line-through decoration-danger decoration-1';

/** Words with what came and what went marked where it stands. */
export function MarkedRuns({ runs }: { runs: readonly InlineRun[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place, and never move.
  return runs.map((run, index) => <MarkedRun key={index} run={run} />);
}

function MarkedRun({ run }: { run: InlineRun }) {
  const content = <InlineContent nodes={run.nodes} />;
  switch (run.kind) {
    case 'inserted':
      return (
        <ins className={INSERTED_STYLE}>
          <Aside>inserted: </Aside>
          {content}
        </ins>
      );
    case 'deleted':
      return (
        <del className={`me-0.5 ${DELETED_STYLE}`}>
          <Aside>deleted: </Aside>
          {content}
        </del>
      );
    case 'restyled':
      return (
        <span className="border-b border-dotted border-ink-faint">
          {content}
          <span className="ms-1 font-sans text-xs text-ink-soft">[{run.notes.join(', ')}]</span>
        </span>
      );
    default:
      return content;
  }
}

/** Says to those who cannot see it what became of the words that follow. */
export function Aside({ children }: { children: string }) {
  return <span className="sr-only">{children}</span>;
}
