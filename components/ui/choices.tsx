import { type ReactNode, useId } from 'react';

interface ChoicesProps<Value extends string> {
  legend: string;
  options: readonly { value: Value; label: string; hint?: ReactNode }[];
  value: Value | null;
  onChange(value: Value): void;
}

/** One of a few values, each with a word on what it means: the browser's own radio buttons. */
export function Choices<Value extends string>({ legend, options, value, onChange }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-medium text-ink">{legend}</legend>
      <div className="grid gap-1">
        {options.map((option) => (
          <label key={option.value} className="flex gap-2 py-0.5 text-sm pointer-coarse:py-2">
            <input
              type="radio"
              name={name}
              className="mt-0.5 size-4 shrink-0 accent-accent"
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className="min-w-0 wrap-anywhere">
              {option.label}
              {option.hint === undefined ? null : (
                <span className="block text-xs text-ink-faint">{option.hint}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
