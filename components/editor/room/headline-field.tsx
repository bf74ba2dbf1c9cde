'use client';

import type { KeyboardEvent } from 'react';
import { GrowingTextArea } from '#components/ui/growing-text-area.tsx';
import { useRoom } from './room-context.ts';
import { useField } from './use-field.ts';

/** Headline or standfirst, typed where and as readers will see it. One line of text, however many lines it fills. */
export function HeadlineField({
  name,
  label,
  placeholder,
  className,
}: {
  name: 'headline' | 'standfirst';
  label: string;
  placeholder: string;
  className: string;
}) {
  const { isReadOnly } = useRoom();
  const { value, error, change } = useField(name);
  const language = useField('language').value;
  const stayOnOneLine = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
  };
  return (
    <div data-field={name}>
      <GrowingTextArea
        aria-label={label}
        lang={language}
        placeholder={placeholder}
        readOnly={isReadOnly}
        spellCheck
        value={value}
        onChange={(event) => change(event.target.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={stayOnOneLine}
        className={className}
        {...(error === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${name}-error` })}
      />
      {error === undefined ? null : (
        <p id={`${name}-error`} className="mt-1 font-sans text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
