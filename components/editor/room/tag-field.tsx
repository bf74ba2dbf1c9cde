'use client';

import { useRef } from 'react';
import { Combobox } from '#components/ui/combobox.tsx';
import { Field } from '#components/ui/field.tsx';
import { ChosenTags } from './chosen-tags.tsx';
import { type RoomActions, useRoom } from './room-context.ts';
import { useCreation } from './use-creation.ts';
import { useField } from './use-field.ts';

/** What the story is about: tags chosen from those there are, or made on the spot by editors. */
export function TagField() {
  const { saver, choices, actions, addTag, isReadOnly } = useRoom();
  const { value: tags, error, change } = useField('tags');
  const add = (slug: string) => change([...new Set([...saver.read().fields.tags, slug])]);
  // One that is much like another is asked about; whoever creates it once more means it.
  const asked = useRef('');
  const createTag: RoomActions['createTag'] = (input) => {
    asked.current = input.name;
    return actions.createTag(input);
  };
  const { create, problem } = useCreation(createTag, (tag) => {
    addTag(tag);
    add(tag.slug);
  });
  return (
    <div data-field="tags">
      <Field label="Tags" error={problem ?? error}>
        {(control) => (
          <div className="grid gap-1.5">
            <ChosenTags />
            <Combobox
              control={control}
              options={choices.tags
                .filter(({ slug }) => !tags.includes(slug))
                .map(({ slug, name, aliases = [] }) => ({ value: slug, label: name, also: aliases }))}
              placeholder="Add a tag"
              isDisabled={isReadOnly}
              creations={[
                {
                  label: (name) => `Create tag “${name}”`,
                  onCreate: (name) => create({ name, isSure: name === asked.current }),
                },
              ]}
              onChoose={add}
            />
          </div>
        )}
      </Field>
    </div>
  );
}
