import type { ComponentProps } from 'react';
import { INPUT_STYLE } from './input-style.ts';

interface SelectOption {
  value: string;
  label: string;
}

/** One value of a list: the browser's own, which works best on phones and with screen readers. */
export function Select({
  options,
  groups = [],
  className = '',
  ...rest
}: Omit<ComponentProps<'select'>, 'children'> & {
  options: readonly SelectOption[];
  /** Further options under headings of their own. */
  groups?: readonly { label: string; options: readonly SelectOption[] }[];
}) {
  return (
    <select className={`${INPUT_STYLE} min-h-9 ${className}`} {...rest}>
      <Options options={options} />
      {groups.map((group) => (
        <optgroup key={group.label} label={group.label}>
          <Options options={group.options} />
        </optgroup>
      ))}
    </select>
  );
}

function Options({ options }: { options: readonly SelectOption[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
}
