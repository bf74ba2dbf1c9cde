import type { Choice } from './combobox-choices.ts';

/** The rows below a combobox. The keyboard moves among them in the text field above, as the pattern has it. */
export function ComboboxList({
  id,
  label,
  choices,
  active,
  isShown,
  onChoose,
}: {
  id: string;
  label: string;
  choices: readonly Choice[];
  active: number;
  isShown: boolean;
  onChoose(choice: Choice): void;
}) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      hidden={!isShown}
      className="absolute inset-x-0 top-full z-30 mt-1 max-h-72 overflow-y-auto rounded-panel border border-rule bg-paper-raised p-1 shadow-raised"
    >
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the focus, and so every key, stays in the text field.
        <div
          key={choice.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // Leaving the text field would close the list before the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice)}
          className="flex cursor-default items-baseline justify-between gap-3 rounded-small px-2 py-1.5 text-sm wrap-anywhere hover:bg-paper-sunk aria-selected:bg-accent-wash pointer-coarse:py-3"
        >
          <span dir="auto">{choice.label}</span>
          {choice.note === undefined ? null : <span className="text-xs text-ink-faint">{choice.note}</span>}
        </div>
      ))}
    </div>
  );
}
