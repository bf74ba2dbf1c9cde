import type { ComponentProps } from 'react';

/**
 * A text area that is as high as its text, without script: a hidden copy of the text in the same grid cell
 * gives the cell its height. `className` sets the type of both.
 */
export function GrowingTextArea({
  value,
  className = '',
  ...rest
}: Omit<ComponentProps<'textarea'>, 'value'> & { value: string }) {
  const cell = 'col-start-1 row-start-1 w-full whitespace-pre-wrap wrap-anywhere';
  return (
    <div className={`grid ${className}`}>
      <div aria-hidden="true" dir="auto" className={`${cell} invisible`}>
        {value || rest.placeholder}{' '}
      </div>
      <textarea
        dir="auto"
        rows={1}
        value={value}
        className={`${cell} resize-none overflow-hidden rounded-small bg-transparent outline-offset-8 placeholder:text-ink-faint focus-visible:outline-1 focus-visible:outline-rule-strong`}
        {...rest}
      />
    </div>
  );
}
