import type { ComponentProps } from 'react';
import { INPUT_STYLE } from './input-style.ts';

/** One value of a list: the browser's own, which works best on phones and with screen readers. */
export function Select({
  options,
  className = '',
  ...rest
}: Omit<ComponentProps<'select'>, 'children'> & {
  options: readonly { value: string; label: string }[];
}) {
  return (
    <select className={`${INPUT_STYLE} min-h-9 ${className}`} {...rest}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
