'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { Combobox } from '#components/ui/combobox.tsx';
import { Field } from '#components/ui/field.tsx';
import { useRoom } from './room-context.ts';
import { useField } from './use-field.ts';

/** What the story is about: tags chosen from those there are, or made on the spot by editors. */
export function TagField() {
  const { saver, choices, actions, addTag, isReadOnly } = useRoom();
  const { value: tags, error, change } = useField('tags');
  const [problem, setProblem] = useState<string>();
  const add = (slug: string) => change([...new Set([...saver.read().fields.tags, slug])]);
  const create = async (name: string) => {
    const outcome = await actions.createTag({ name });
    setProblem(outcome.ok ? undefined : outcome.problem.message);
    if (!outcome.ok) return;
    addTag(outcome.value);
    add(outcome.value.slug);
  };
  const nameOf = (slug: string) => choices.tags.find((tag) => tag.slug === slug)?.name ?? slug;
  return (
    <div data-field="tags">
      <Field label="Tags" error={problem ?? error}>
        {(control) => (
          <div className="grid gap-1.5">
            {tags.length === 0 ? null : (
              <ul className="flex flex-wrap gap-1.5" aria-label="Chosen tags">
                {tags.map((slug) => (
                  <li key={slug} className="flex items-center rounded-small bg-paper-sunk ps-2 text-sm">
                    <span dir="auto" className="wrap-anywhere">
                      {nameOf(slug)}
                    </span>
                    <button
                      type="button"
                      aria-label={`Remove the tag ${nameOf(slug)}`}
                      disabled={isReadOnly}
                      onClick={() => change(tags.filter((other) => other !== slug))}
                      className="inline-flex size-7 items-center justify-center text-ink-soft hover:text-ink pointer-coarse:size-11"
                    >
                      <X aria-hidden="true" className="size-3.5" />
                    </button>
                  </li>
                ))}
              </ul>
            )}
            <Combobox
              control={control}
              options={choices.tags
                .filter(({ slug }) => !tags.includes(slug))
                .map(({ slug, name }) => ({ value: slug, label: name }))}
              placeholder="Add a tag"
              isDisabled={isReadOnly}
              creations={[{ label: (name) => `Create tag “${name}”`, onCreate: (name) => void create(name) }]}
              onChoose={add}
            />
          </div>
        )}
      </Field>
    </div>
  );
}
