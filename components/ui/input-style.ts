/** The classes of every control that text is typed or chosen in. 16 px on phones, below which iOS zooms in. */
export const INPUT_STYLE =
  'block w-full min-w-0 rounded-control border border-rule-strong bg-paper-raised px-2.5 py-1.5 text-base ' +
  'text-ink placeholder:text-ink-faint disabled:bg-paper-sunk disabled:text-ink-faint ' +
  'aria-invalid:border-danger md:text-sm';
