import { type ComboboxOption, hasOption, matchingOptions } from './combobox-matches.ts';

/** Something to make of what was typed when no option fits, such as a new tag. */
export interface ComboboxCreation {
  /** What the choice says, such as `Create tag “budget”`. */
  label(typed: string): string;
  onCreate(typed: string): void;
}

/** A row of the open list. */
export interface Choice {
  key: string;
  label: string;
  note?: string;
  choose(): void;
}

/** The rows for what was typed: options that fit, then what could be made of it unless it exists already. */
export function choicesFor(
  typed: string,
  options: readonly ComboboxOption[],
  creations: readonly ComboboxCreation[],
  onChoose: (value: string) => void,
): Choice[] {
  const found = matchingOptions(options, typed).map((option) => ({
    key: option.value,
    label: option.label,
    ...(option.note === undefined ? {} : { note: option.note }),
    choose: () => onChoose(option.value),
  }));
  const name = typed.trim();
  if (name === '' || hasOption(options, name)) return found;
  const created = creations.map((creation) => ({
    key: creation.label(''),
    label: creation.label(name),
    choose: () => creation.onCreate(name),
  }));
  return [...found, ...created];
}
