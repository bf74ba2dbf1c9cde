'use client';

import { useState, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import type { PageRole } from '#lib/newsroom/page-roles.ts';
import type { NewsroomSettings } from '#lib/newsroom/queries.ts';
import type { SettingsActions } from './settings-actions.ts';

type PageChoice = NewsroomSettings['pages'][number];

const WORDS: Readonly<Record<PageRole, { label: string; hint: string }>> = {
  contact: { label: 'Contact page', hint: 'How readers reach you, and how they tell you of mistakes.' },
  ethics: {
    label: 'Ethics page',
    hint: 'By which rules you work. Search engines and NewsGuard look for it as your ethics policy.',
  },
};

/** One page, chosen among those there are or begun here. */
export function PageField({
  name,
  value,
  pages,
  error,
  begin,
  onChange,
}: {
  name: PageRole;
  /** The id of its article, null for none. */
  value: string | null;
  pages: readonly PageChoice[];
  error: string | undefined;
  begin: SettingsActions['beginPage'];
  onChange(): void;
}) {
  const [chosen, setChosen] = useState(value ?? '');
  const [begun, setBegun] = useState<PageChoice | null>(null);
  const [problem, setProblem] = useState<string>();
  const [isPending, start] = useTransition();
  const all = begun === null || pages.some(({ id }) => id === begun.id) ? pages : [...pages, begun];
  const write = () => {
    start(async () => {
      const outcome = await begin(name);
      if (!outcome.ok) return setProblem(outcome.problem.message);
      setBegun(outcome.value);
      setChosen(outcome.value.id);
      onChange();
    });
  };
  const { label, hint } = WORDS[name];
  return (
    <div className="grid gap-2">
      <Field label={label} hint={hint} error={error ?? problem}>
        {(control) => (
          <Select
            {...control}
            name={`${name}PageId`}
            value={chosen}
            options={[{ value: '', label: 'None' }, ...all.map(optionOf)]}
            onChange={({ target }) => setChosen(target.value)}
          />
        )}
      </Field>
      {chosen === '' ? (
        <p>
          <Button onClick={write} disabled={isPending}>
            Write the {label.toLowerCase()}
          </Button>
        </p>
      ) : (
        <p className="text-sm">
          <a
            href={`/admin/articles/${chosen}`}
            target="_blank"
            rel="noreferrer"
            className="underline underline-offset-2"
          >
            Open the {label.toLowerCase()} in a new tab
          </a>
        </p>
      )}
    </div>
  );
}

function optionOf({ id, headline, isLive }: PageChoice) {
  const title = headline || 'Untitled';
  return { value: id, label: isLive ? title : `${title} (not on the site yet)` };
}
