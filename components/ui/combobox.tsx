'use client';

import { type KeyboardEvent, useId, useState } from 'react';
import { type Choice, type ComboboxCreation, choicesFor } from './combobox-choices.ts';
import { ComboboxList } from './combobox-list.tsx';
import type { ComboboxOption } from './combobox-matches.ts';
import type { ControlProps } from './field.tsx';
import { TextInput } from './text-input.tsx';

const CLOSED = { isOpen: false, typed: '', active: 0 };

/** A text field that offers matching options below (ARIA combobox with a list). It is empty again after a choice. */
export function Combobox({
  control,
  options,
  placeholder,
  creations = [],
  isDisabled = false,
  onChoose,
}: {
  control: ControlProps;
  options: readonly ComboboxOption[];
  placeholder: string;
  creations?: readonly ComboboxCreation[];
  isDisabled?: boolean;
  onChoose(value: string): void;
}) {
  const listId = useId();
  const [{ isOpen, typed, active }, setState] = useState(CLOSED);
  const choices = choicesFor(typed, options, creations, onChoose);
  const isShown = isOpen && choices.length > 0;
  const activeRow = isShown ? (active + choices.length) % choices.length : 0;
  const choose = (choice: Choice | undefined) => {
    choice?.choose();
    setState(CLOSED);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) setState({ typed, isOpen: true, active: isShown ? activeRow + step : 0 });
    else if (isShown && event.key === 'Enter') choose(choices[activeRow]);
    else if (isShown && event.key === 'Escape') setState({ typed, isOpen: false, active });
    else return;
    event.preventDefault();
    // Escape closes the list alone, not the dialog around it.
    event.stopPropagation();
  };
  return (
    <div className="relative">
      <TextInput
        {...control}
        role="combobox"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isShown ? `${listId}-${activeRow}` : undefined}
        autoComplete="off"
        disabled={isDisabled}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => setState({ isOpen: true, typed: event.target.value, active: 0 })}
        onClick={() => setState({ isOpen: true, typed, active })}
        onBlur={() => setState({ isOpen: false, typed, active })}
        onKeyDown={onKeyDown}
      />
      <ComboboxList
        id={listId}
        label={placeholder}
        choices={choices}
        active={activeRow}
        isShown={isShown}
        onChoose={choose}
      />
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
