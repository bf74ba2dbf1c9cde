import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Tooltip } from './tooltip.tsx';

/** A square button with an icon; `label` is its name and its tooltip. */
export function IconButton({
  icon: Icon,
  label,
  className = '',
  ...rest
}: Omit<ComponentProps<'button'>, 'children'> & { icon: LucideIcon; label: string }) {
  return (
    <Tooltip text={label}>
      <button
        type="button"
        aria-label={label}
        className={`inline-flex size-8 shrink-0 items-center justify-center rounded-control text-ink-soft hover:not-disabled:bg-paper-sunk hover:not-disabled:text-ink disabled:opacity-40 pointer-coarse:size-11 ${className}`}
        {...rest}
      >
        <Icon aria-hidden="true" className="size-4" />
      </button>
    </Tooltip>
  );
}
