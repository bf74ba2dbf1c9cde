'use client';

import { CopyButton } from '#components/ui/copy-button.tsx';
import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';

/** The link of an invitation, where no mail server brings it: shown this once. */
export function LinkOnce({ email, link }: { email: string; link: string }) {
  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1 basis-56">
        <Field label={`Link for ${email}`}>
          {(control) => (
            <TextInput
              {...control}
              dir="ltr"
              readOnly
              value={link}
              onFocus={(event) => event.target.select()}
            />
          )}
        </Field>
      </div>
      <CopyButton text={link} />
    </div>
  );
}
