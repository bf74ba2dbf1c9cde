import type { ComponentProps } from 'react';
import { type ButtonVariant, buttonStyle } from './button-style.ts';

/** A button that does not submit unless it says so. */
export function Button({
  variant = 'secondary',
  type = 'button',
  className = '',
  ...rest
}: ComponentProps<'button'> & { variant?: ButtonVariant }) {
  return <button type={type} className={`${buttonStyle(variant)} ${className}`} {...rest} />;
}
