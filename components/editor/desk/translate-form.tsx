'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Article } from '#components/editor/article.ts';
import { send } from '#components/editor/room/browser-parts.ts';
import { languageOptions } from '#components/editor/room/languages.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { fetchJson } from './fetch-json.ts';

/** Begins a translation into a language that is not `taken`, and goes to its room. */
export function TranslateForm({ address, taken }: { address: string; taken: readonly string[] }) {
  const router = useRouter();
  const [language, setLanguage] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isPending, setPending] = useState(false);
  const options = languageOptions('').filter(({ value }) => !taken.includes(value));
  const begin = async () => {
    if (language === '') return setProblem('Choose the language that it is to be translated into.');
    setPending(true);
    setProblem(undefined);
    const init = { method: 'POST', body: JSON.stringify({ language }) };
    const made = await fetchJson<Article>(send, address, init);
    setPending(false);
    if (made.ok) router.push(`/admin/articles/${made.value.id}`);
    else setProblem(made.reason);
  };
  return (
    <div className="grid gap-3">
      <Field
        label="Translate into"
        hint="Begins a draft of yours with the words of this story, its section, tags and bylines."
        error={problem}
      >
        {(control) => (
          <Select
            {...control}
            options={[{ value: '', label: 'Choose a language' }, ...options]}
            value={language}
            onChange={(event) => setLanguage(event.target.value)}
          />
        )}
      </Field>
      <Button aria-disabled={isPending} onClick={() => (isPending ? undefined : void begin())}>
        {isPending ? 'Beginning the translation…' : 'Translate…'}
      </Button>
    </div>
  );
}
