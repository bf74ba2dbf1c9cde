import { hueOf } from '#components/editor/collab/person-hue.ts';
import { writerSaid } from './said-of-source.ts';
import type { WriterShare } from './stretches.ts';
import { hasHue } from './written-by.tsx';

/** Whose words are on the screen, each with their hue and how much of the story is theirs. */
export function WriterLegend({ shares }: { shares: readonly WriterShare[] }) {
  const total = shares.reduce((sum, { characters }) => sum + characters, 0);
  return (
    <section aria-label="Who wrote it" className="text-sm">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {shares.map(({ source, characters }) => (
          <li key={`${source.kind} ${source.personId}`} className="flex items-baseline gap-1.5">
            <span
              className={`written-by ${hasHue(source) ? '' : 'written-before'}`}
              style={{ ['--hue' as string]: hueOf(source.personId ?? '') }}
            >
              <bdi>{writerSaid(source)}</bdi>
            </span>
            <span className="text-ink-soft tabular-nums">{shareSaid(characters / total)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-xs text-ink-faint max-sm:hidden">
        Point at words to see when they were written, or go to them with Tab and the arrow keys.
      </p>
    </section>
  );
}

function shareSaid(share: number): string {
  return share < 0.01 ? 'under 1%' : `${Math.round(share * 100)}%`;
}
