'use client';

import { CircleAlert, TriangleAlert } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import type { Place } from './warnings.ts';

/** Something that a story lacks: `isRequired` keeps it from being published, the rest is for a person to judge. */
export interface ReadinessItem {
  label: string;
  sentence: string;
  place: Place | null;
  isRequired: boolean;
}

/** What a story lacks, what must be there first; each leads to its place. */
export function ReadinessList({
  items,
  onGo,
}: {
  items: readonly ReadinessItem[];
  onGo(place: Place): void;
}) {
  const first = items.find(({ place }) => place !== null)?.place ?? null;
  const missing = items.filter(({ isRequired }) => isRequired).length;
  return (
    <section aria-label="What it lacks">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-sm font-medium">{headingOf(missing, items.length - missing)}</h3>
        {first === null ? null : (
          <Button variant="quiet" className="-mx-3" onClick={() => onGo(first)}>
            Go to the first problem
          </Button>
        )}
      </div>
      {items.length === 0 ? null : (
        <ul className="mt-1 max-h-64 divide-y divide-rule overflow-y-auto border-y border-rule text-sm">
          {items.map((item, index) => (
            <Row key={`${item.label} ${String(index)}`} item={item} onGo={onGo} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ item, onGo }: { item: ReadinessItem; onGo(place: Place): void }) {
  const { label, sentence, place, isRequired } = item;
  const Icon = isRequired ? CircleAlert : TriangleAlert;
  const words = (
    <>
      <Icon
        aria-label={isRequired ? 'Needed:' : 'Worth a look:'}
        role="img"
        className={`mt-0.5 size-4 shrink-0 ${isRequired ? 'text-danger' : 'text-warn'}`}
      />
      <span className="w-24 shrink-0 font-medium">{label}</span>
      <span className="min-w-0 text-ink-soft wrap-anywhere">{sentence}</span>
    </>
  );
  const look = 'flex w-full gap-2 px-1 py-2 text-start';
  return (
    <li>
      {place === null ? (
        <p className={look}>{words}</p>
      ) : (
        <button
          type="button"
          onClick={() => onGo(place)}
          className={`${look} rounded-small hover:bg-paper-sunk`}
        >
          {words}
        </button>
      )}
    </li>
  );
}

function headingOf(missing: number, warnings: number): string {
  if (missing > 0) return 'Before it can be published';
  return warnings > 0 ? 'Ready, with something to look at' : 'Ready to be published';
}
