import type { ComponentProps } from 'react';
import { INPUT_STYLE } from './input-style.ts';

/** Several lines of text. */
export function TextArea({ className = '', ...rest }: ComponentProps<'textarea'>) {
  return <textarea dir="auto" rows={3} className={`${INPUT_STYLE} ${className}`} {...rest} />;
}
