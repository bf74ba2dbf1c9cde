/** Something to choose; `note` stands beside the label, such as "organisation". */
export interface ComboboxOption {
  value: string;
  label: string;
  note?: string;
}

const SHOWN = 8;

/**
 * The options that fit what was typed, at most eight: those that begin with it first, then those in which a word
 * does, then the rest that contain it. Letters count without case and accents.
 */
export function matchingOptions(options: readonly ComboboxOption[], typed: string): ComboboxOption[] {
  const wanted = folded(typed);
  const ranked = options.flatMap((option) => {
    const rank = rankOf(folded(option.label), wanted);
    return rank === null ? [] : [{ option, rank }];
  });
  // The sort is stable, so that equals keep the order of the list.
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .slice(0, SHOWN)
    .map(({ option }) => option);
}

/** Whether an option says just what was typed, so that there is nothing to create. */
export function hasOption(options: readonly ComboboxOption[], typed: string): boolean {
  return options.some((option) => folded(option.label) === folded(typed));
}

function rankOf(label: string, wanted: string): number | null {
  if (label.startsWith(wanted)) return 0;
  if (label.includes(` ${wanted}`)) return 1;
  return label.includes(wanted) ? 2 : null;
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLocaleLowerCase();
}
