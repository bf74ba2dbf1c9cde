'use client';

import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { useRoom } from './room-context.ts';
import { useField, useWorkingCopy } from './use-field.ts';

/** The last part of the address: made from the headline until somebody types one. */
export function SlugField() {
  const { isReadOnly } = useRoom();
  const { value, error, change } = useField('slug');
  const saved = useWorkingCopy((copy) => copy.base.slug);
  const section = useField('section').value;
  const hasBeenLive = useWorkingCopy((copy) => copy.base.firstPublishedAt !== null);
  // Nothing changes under the hands of whoever is in the field: they may have selected all of it.
  const [held, setHeld] = useState<string | null>(null);
  const slug = value ?? held ?? saved;
  return (
    <div data-field="slug" className="relative">
      <Field
        label="Address"
        hint={
          <AddressHint
            address={slug === '' ? null : `/${section}/${slug}`}
            isAutomatic={value === null && !hasBeenLive}
            hasBeenLive={hasBeenLive}
          />
        }
        error={error}
      >
        {(control) => (
          <TextInput
            {...control}
            dir="ltr"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            placeholder="made-from-the-headline"
            readOnly={isReadOnly}
            value={slug}
            onFocus={() => setHeld(saved)}
            onBlur={() => setHeld(null)}
            onChange={(event) => change(slugFromTyping(event.target.value))}
          />
        )}
      </Field>
      {value === null || hasBeenLive || isReadOnly ? null : (
        <IconButton
          icon={RotateCcw}
          label="Make the address automatic again"
          onClick={() => change(null)}
          className="absolute -top-1 end-0"
        />
      )}
    </div>
  );
}

function AddressHint({
  address,
  isAutomatic,
  hasBeenLive,
}: {
  address: string | null;
  isAutomatic: boolean;
  hasBeenLive: boolean;
}) {
  return (
    <>
      {address === null ? null : <bdi dir="ltr">{address}</bdi>}
      {isAutomatic ? <span className="block">Made from the headline, as it was last saved.</span> : null}
      {hasBeenLive ? <span className="block">The addresses it had before lead here for good.</span> : null}
    </>
  );
}

// An empty address means the automatic one; the server judges the rest.
function slugFromTyping(typed: string): string | null {
  const slug = typed.toLowerCase().replace(/[\s_]+/g, '-');
  return slug === '' ? null : slug;
}
