import { type ComponentProps, type ReactNode, useId } from 'react';

/** Something that is on or off, with a word on what that means. */
export function CheckBox({
  label,
  hint,
  ...rest
}: Omit<ComponentProps<'input'>, 'id' | 'type' | 'className'> & { label: ReactNode; hint?: ReactNode }) {
  const id = useId();
  return (
    <div className="flex gap-2 text-sm pointer-coarse:py-2">
      <input
        id={id}
        type="checkbox"
        className="mt-0.5 size-4 shrink-0 accent-accent"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        {...rest}
      />
      <div className="min-w-0 wrap-anywhere">
        <label htmlFor={id} className="block">
          {label}
        </label>
        {hint === undefined ? null : (
          <span id={`${id}-hint`} className="block text-xs text-ink-faint">
            {hint}
          </span>
        )}
      </div>
    </div>
  );
}
