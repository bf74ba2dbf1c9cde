import type { ReactNode } from 'react';
import type { Choice } from './combobox-choices.ts';

/** A row of a combobox's list. */
export function ComboboxRow({
  id,
  choice,
  icon,
  isActive,
  onChoose,
}: {
  id: string;
  choice: Choice;
  icon?: ReactNode;
  isActive: boolean;
  onChoose(): void;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the focus, and so every key, stays in the text field.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      // Leaving the text field would close the list before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className="flex cursor-default items-baseline gap-3 rounded-small px-2 py-1.5 text-sm wrap-anywhere hover:bg-paper-sunk aria-selected:bg-accent-wash pointer-coarse:py-3"
    >
      {icon}
      <span dir="auto" className="me-auto">
        {choice.label}
      </span>
      {choice.note === undefined ? null : <span className="text-xs text-ink-faint">{choice.note}</span>}
    </div>
  );
}
