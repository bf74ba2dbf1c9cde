import { CircleAlert, CircleCheck, Info, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type NoticeTone = 'info' | 'good' | 'danger';

const TONES: Readonly<Record<NoticeTone, { icon: LucideIcon; style: string }>> = {
  info: { icon: Info, style: 'bg-accent-wash text-ink' },
  good: { icon: CircleCheck, style: 'bg-good-wash text-ink' },
  danger: { icon: CircleAlert, style: 'bg-danger-wash text-danger' },
};

/** A message in the flow of the page. A `danger` one is read out at once, others when there is a pause. */
export function Notice({
  tone = 'info',
  actions,
  children,
}: {
  tone?: NoticeTone;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { icon: Icon, style } = TONES[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={`flex flex-wrap items-center gap-x-3 gap-y-2 rounded-control px-3 py-2 text-sm ${style}`}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      <div className="min-w-48 flex-1 wrap-anywhere">{children}</div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
