import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'danger';

const TONES: Readonly<Record<Tone, string>> = {
  neutral: 'bg-paper-sunk text-ink-soft ring-rule',
  accent: 'bg-accent-wash text-accent-strong ring-accent/25',
  good: 'bg-good-wash text-good ring-good/25',
  warn: 'bg-warn-wash text-warn ring-warn/25',
  danger: 'bg-danger-wash text-danger ring-danger/25',
};

/** A state in a word or two; the words say it, the colour only repeats it. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center rounded-small px-1.5 py-0.5 text-xs font-medium ring-1 ring-inset ${TONES[tone]}`}
    >
      {children}
    </span>
  );
}
