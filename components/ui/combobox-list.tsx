import type { Choice } from './combobox-choices.ts';
import { ComboboxRow } from './combobox-row.tsx';

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
        <ComboboxRow
          key={choice.key}
          id={`${id}-${index}`}
          choice={choice}
          isActive={index === active}
          onChoose={() => onChoose(choice)}
        />
      ))}
    </div>
  );
}
