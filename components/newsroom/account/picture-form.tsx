'use client';

import { type ChangeEvent, useState } from 'react';
import { Portrait } from '#components/newsroom/portrait.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import type { Outcome } from '#components/ui/form-state.ts';
import { INPUT_STYLE } from '#components/ui/input-style.ts';
import { PICTURE_BYTES_MAX, PICTURE_TOO_LARGE, PICTURE_TYPES } from '#lib/people/picture.ts';
import { makeSmaller } from './make-smaller.ts';
import type { PreferenceActions } from './preference-actions.ts';
import { usePreference } from './use-preference.ts';

interface PictureFormProps {
  name: string;
  /** Where the picture is; null for none. */
  address: string | null;
  actions: Pick<PreferenceActions, 'setPicture' | 'removePicture'>;
}

/** One's own picture: what colleagues see, a file to take its place, and a way to take it away. */
export function PictureForm({ name, address, actions }: PictureFormProps) {
  const [said, setSaid] = useState('');
  const keep = async (file: File | null) => {
    const outcome = file === null ? await actions.removePicture() : await sendPicture(file, actions);
    const done = file === null ? 'Your picture is gone.' : 'Your colleagues see this picture now.';
    setSaid(outcome.ok ? done : '');
    return outcome;
  };
  const { problem, isPending, choose } = usePreference<File | null>(null, keep);
  const upload = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file !== undefined) choose(file);
    // So that the same file can be chosen once more.
    target.value = '';
  };
  return (
    <div className="flex flex-wrap items-start gap-5">
      <Portrait name={name} address={address} size="large" />
      <div className="grid min-w-0 flex-1 basis-64 gap-3">
        <Field
          label="Your picture"
          hint="A PNG, JPEG or WebP. Its middle is shown, as a circle."
          error={problem === '' ? undefined : problem}
        >
          {(control) => (
            <input
              {...control}
              type="file"
              accept={PICTURE_TYPES.join(',')}
              disabled={isPending}
              className={`${INPUT_STYLE} text-sm`}
              onChange={upload}
            />
          )}
        </Field>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {address === null ? null : (
            <Button disabled={isPending} onClick={() => choose(null)}>
              Remove the picture
            </Button>
          )}
          <p role="status" className="text-sm text-ink-soft">
            {isPending ? 'One moment…' : said}
          </p>
        </div>
      </div>
    </div>
  );
}

async function sendPicture(
  file: File,
  { setPicture }: Pick<PreferenceActions, 'setPicture'>,
): Promise<Outcome<null>> {
  const small = file.size > PICTURE_BYTES_MAX ? await makeSmaller(file) : file;
  // The server would not even read it.
  if (small === null || small.size > PICTURE_BYTES_MAX) {
    return { ok: false, problem: { message: PICTURE_TOO_LARGE, fields: {} } };
  }
  const form = new FormData();
  form.set('file', small);
  return await setPicture(form);
}
