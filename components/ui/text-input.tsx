import type { ComponentProps } from 'react';
import { INPUT_STYLE } from './input-style.ts';

/** One line of text. */
export function TextInput({ className = '', ...rest }: ComponentProps<'input'>) {
  const look = `${INPUT_STYLE} min-h-9 read-only:bg-paper-sunk read-only:text-ink-faint ${className}`;
  return <input type="text" dir="auto" className={look} {...rest} />;
}
