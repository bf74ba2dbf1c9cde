import { type ReactNode, useId } from 'react';

interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: ReactNode;
}

interface ChoicesProps<Value extends string> {
  legend: string;
  options: readonly Choice<Value>[];
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
        {options.map(({ value: own, label, hint }, index) => {
          const id = `${name}-${index}`;
          return (
            <div key={own} className="flex gap-2 py-0.5 text-sm pointer-coarse:py-2">
              <input
                id={id}
                type="radio"
                name={name}
                className="mt-0.5 size-4 shrink-0 accent-accent"
                aria-describedby={hint === undefined ? undefined : `${id}-hint`}
                checked={own === value}
                onChange={() => onChange(own)}
              />
              <div className="min-w-0 wrap-anywhere">
                <label htmlFor={id} className="block">
                  {label}
                </label>
                {hint === undefined ? null : (
                  <span id={`${id}-hint`} className="block text-xs text-ink-faint">
                    {hint}
                  </span>
                )}
              </div>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
