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
  {
    options,
    creations = [],
    isMatched = false,
    onChoose,
  }: {
    options: readonly ComboboxOption[];
    creations?: readonly ComboboxCreation[];
    /** Whether the options are only those that fit. */
    isMatched?: boolean;
    onChoose(value: string): void;
  },
): Choice[] {
  const found = (isMatched ? options : matchingOptions(options, typed)).map((option) => ({
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
