'use client';

import { useEffect, useState } from 'react';
import { Combobox } from '#components/ui/combobox.tsx';
import type { ComboboxOption } from '#components/ui/combobox-matches.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { listNewestArticles } from './find-articles.ts';

/** Asks which story to lead to, by its headline; gives its id. */
export function StoryDialog({
  title,
  hint,
  onClose,
  onChoose,
}: {
  title: string;
  hint: string;
  onClose(): void;
  onChoose(articleId: string): void;
}) {
  const [options, setOptions] = useState<readonly ComboboxOption[]>([]);
  const [error, setError] = useState<string>();
  useEffect(() => {
    listNewestArticles().then(setOptions, () =>
      setError('The stories could not be looked up. Close this and try again when you are connected.'),
    );
  }, []);
  return (
    <Dialog title={title} onClose={onClose}>
      {/* Room for the list, which opens below the field. */}
      <div className="min-h-72">
        <Field label="Story" hint={hint} error={error}>
          {(control) => (
            <Combobox
              control={control}
              options={options}
              placeholder="Type words of its headline"
              onChoose={onChoose}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
