'use client';

import type { ReactNode } from 'react';
import { Combobox } from '#components/ui/combobox.tsx';
import { Field } from '#components/ui/field.tsx';
import { type ArticleFilter, type ChoiceKey, type FilterKey, toggled } from '#lib/articles/list-filter.ts';
import { choicesOf, FILTER_TITLES, type ListOptions, type NamedValue, optionsOf } from './filter-words.ts';

const CHOSEN_BY_PRESSING = [
  'stage',
  'publication',
  'priority',
  'due',
  'length',
  'changed',
  'here',
] as const satisfies readonly ChoiceKey[];
const FOUND_BY_TYPING = [
  { key: 'tag', placeholder: 'Find a tag' },
  { key: 'byline', placeholder: 'Find an author' },
  { key: 'assignee', placeholder: 'Find a person' },
  { key: 'author', placeholder: 'Find a person' },
] as const;

/** Everything that the list can be narrowed by. Each choice counts at once. */
export function FilterPanel({
  filter,
  options,
  onShow,
}: {
  filter: ArticleFilter;
  options: ListOptions;
  onShow(filter: ArticleFilter): void;
}) {
  const toggle = (key: FilterKey, value: string) => onShow(toggled(filter, key, value));
  return (
    <div className="grid gap-x-6 gap-y-4 rounded-panel border border-rule bg-paper-sunk p-4 sm:grid-cols-2 lg:grid-cols-4">
      {CHOSEN_BY_PRESSING.map((key) => (
        <Choices key={key} title={FILTER_TITLES[key]}>
          {choicesOf(key).map((choice) => (
            <Choice
              key={choice.value}
              {...choice}
              chosen={filter[key]}
              onToggle={(value) => toggle(key, value)}
            />
          ))}
        </Choices>
      ))}
      <Choices title={FILTER_TITLES.section}>
        {options.section.map((section) => (
          <Choice
            key={section.value}
            {...section}
            chosen={filter.section}
            onToggle={(value) => toggle('section', value)}
          />
        ))}
      </Choices>
      {FOUND_BY_TYPING.map(({ key, placeholder }) => (
        <Field key={key} label={FILTER_TITLES[key]}>
          {(control) => (
            <Combobox
              control={control}
              placeholder={placeholder}
              options={optionsOf(key, options)}
              onChoose={(value) => toggle(key, value)}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

function Choices({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-medium">{title}</legend>
      <div className="flex flex-wrap gap-1.5">{children}</div>
    </fieldset>
  );
}

function Choice({
  value,
  label,
  chosen,
  onToggle,
}: NamedValue & { chosen: readonly string[]; onToggle(value: string): void }) {
  return (
    <button
      type="button"
      aria-pressed={chosen.includes(value)}
      onClick={() => onToggle(value)}
      className="max-w-full truncate rounded-control border border-rule-strong bg-paper-raised px-2 py-1 text-sm aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent-strong pointer-coarse:min-h-11"
    >
      <bdi>{label}</bdi>
    </button>
  );
}
