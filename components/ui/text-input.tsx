import type { ComponentProps } from 'react';
import { INPUT_STYLE } from './input-style.ts';

/** One line of text. */
export function TextInput({ className = '', ...rest }: ComponentProps<'input'>) {
  return <input type="text" dir="auto" className={`${INPUT_STYLE} min-h-9 ${className}`} {...rest} />;
}
