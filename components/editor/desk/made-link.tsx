'use client';

import { CopyButton } from '#components/ui/copy-button.tsx';
import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';

/** A link that was just made: its address is shown this once. */
export function MadeLink({ url }: { url: string }) {
  return (
    <div className="grid gap-2">
      <Field label="The new link" hint="Copy it now: it is not shown again.">
        {(control) => (
          <TextInput
            {...control}
            dir="ltr"
            readOnly
            value={url}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      <CopyButton text={url} />
    </div>
  );
}
