'use client';

import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Finding } from '#lib/articles/substance.ts';

interface FindingsQuestionProps {
  findings: readonly Finding[];
  isBusy: boolean;
  /** Back to what the change is. */
  onReconsider(): void;
  onConfirm(): void;
}

const LABELS: Readonly<Record<Finding['kind'], string>> = {
  headline: 'Headline',
  number: 'Figures',
  name: 'Names',
  quotation: 'Quotations',
  negation: 'Negations',
  length: 'Words',
};

/** Shows what a fix touches besides spelling, before and after, and asks once more. */
export function FindingsQuestion({ findings, isBusy, onReconsider, onConfirm }: FindingsQuestionProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={section} role="alert" className="rounded-control bg-warn-wash p-3 text-sm text-ink">
      <p className="font-medium">This looks like more than a typo.</p>
      <dl className="mt-2 grid gap-1">
        {findings.map(({ kind, before, after }) => (
          <div key={kind} className="flex gap-x-2 max-sm:flex-col">
            <dt className="w-24 shrink-0 text-ink-soft">{LABELS[kind]}</dt>
            <dd className="min-w-0 wrap-anywhere">
              <del className="text-danger">
                <bdi>{listed(before)}</bdi>
              </del>{' '}
              <span aria-hidden="true">→</span>{' '}
              <ins className="font-medium text-good no-underline">
                <bdi>{listed(after)}</bdi>
              </ins>
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-3 flex flex-wrap justify-end gap-2">
        <Button onClick={onReconsider}>Call it something else</Button>
        <Button aria-disabled={isBusy} onClick={onConfirm}>
          It is a fix all the same
        </Button>
      </div>
    </section>
  );
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.join(', ');
}
