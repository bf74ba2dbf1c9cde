import { folded } from '#lib/shared/fold.ts';

/** Something to choose; `note` stands beside the label, such as "organisation". */
export interface ComboboxOption {
  value: string;
  label: string;
  note?: string;
  /** Other words that it is found by, such as a tag's aliases. */
  also?: readonly string[];
}

const SHOWN = 8;

/**
 * The options that fit what was typed, at most eight: those that begin with it first, then those in which a word
 * does, then the rest that contain it. Letters count without case and accents. One found by other words says so.
 */
export function matchingOptions(options: readonly ComboboxOption[], typed: string): ComboboxOption[] {
  const wanted = folded(typed);
  const ranked = options.flatMap((option) => {
    const found = bestMatch(option, wanted);
    return found === null ? [] : [found];
  });
  // The sort is stable, so that equals keep the order of the list.
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .slice(0, SHOWN)
    .map(({ option }) => option);
}

/** Whether an option says just what was typed, so that there is nothing to create. */
export function hasOption(options: readonly ComboboxOption[], typed: string): boolean {
  return options.some(({ label, also = [] }) =>
    [label, ...also].some((name) => folded(name) === folded(typed)),
  );
}

function bestMatch(option: ComboboxOption, wanted: string): { option: ComboboxOption; rank: number } | null {
  const rank = rankOf(folded(option.label), wanted);
  if (rank !== null) return { option, rank };
  const found = (option.also ?? []).flatMap((name) => {
    const also = rankOf(folded(name), wanted);
    return also === null ? [] : [{ option: { ...option, note: `also ${name}` }, rank: also }];
  });
  return found.toSorted((one, other) => one.rank - other.rank)[0] ?? null;
}

function rankOf(label: string, wanted: string): number | null {
  if (label.startsWith(wanted)) return 0;
  if (label.includes(` ${wanted}`)) return 1;
  return label.includes(wanted) ? 2 : null;
}
