'use client';

import { type KeyboardEvent, useState } from 'react';
import type { Choice } from './combobox-choices.ts';

const CLOSED = { isOpen: false, typed: '', active: 0 };
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** What is typed in a combobox, which row of its list is active, and what the keys do. */
export function useCombobox(choicesFor: (typed: string) => readonly Choice[]) {
  const [{ isOpen, typed, active }, setState] = useState(CLOSED);
  const choices = choicesFor(typed);
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
  return {
    typed,
    choices,
    activeRow,
    isShown,
    choose,
    onKeyDown,
    type: (text: string) => setState({ isOpen: true, typed: text, active: 0 }),
    open: () => setState({ isOpen: true, typed, active }),
    close: () => setState({ isOpen: false, typed, active }),
  };
}
