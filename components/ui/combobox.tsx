'use client';

import { useId } from 'react';
import { type ComboboxCreation, choicesFor } from './combobox-choices.ts';
import { ComboboxList } from './combobox-list.tsx';
import type { ComboboxOption } from './combobox-matches.ts';
import type { ControlProps } from './field.tsx';
import { TextInput } from './text-input.tsx';
import { useCombobox } from './use-combobox.ts';

interface ComboboxProps {
  control: ControlProps;
  options: readonly ComboboxOption[];
  placeholder: string;
  creations?: readonly ComboboxCreation[];
  isDisabled?: boolean;
  /** Told what is typed where the options are looked up elsewhere; then those that are given fit already. */
  onType?(typed: string): void;
  onChoose(value: string): void;
}

/** A text field that offers matching options below (ARIA combobox with a list). It is empty again after a choice. */
export function Combobox({
  control,
  options,
  placeholder,
  creations = [],
  isDisabled,
  onType,
  onChoose,
}: ComboboxProps) {
  const listId = useId();
  const box = useCombobox((typed) =>
    choicesFor(typed, { options, creations, isMatched: onType !== undefined, onChoose }),
  );
  return (
    <div className="relative">
      <TextInput
        {...control}
        role="combobox"
        aria-expanded={box.isShown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={box.isShown ? `${listId}-${box.activeRow}` : undefined}
        autoComplete="off"
        disabled={isDisabled}
        placeholder={placeholder}
        value={box.typed}
        onChange={(event) => {
          box.type(event.target.value);
          onType?.(event.target.value);
        }}
        onClick={box.open}
        onBlur={box.close}
        onKeyDown={box.onKeyDown}
      />
      <ComboboxList
        id={listId}
        label={placeholder}
        choices={box.choices}
        active={box.activeRow}
        isShown={box.isShown}
        onChoose={box.choose}
      />
    </div>
  );
}
