'use client';

import { DeskGroup } from '#components/editor/desk/desk-group.tsx';
import { ShareGroup } from '#components/editor/desk/share-group.tsx';
import { TranslationGroup } from '#components/editor/desk/translation-group.tsx';
import { ARTICLE_TYPES } from '#lib/articles/kinds.ts';
import type { SectionChoice } from '#lib/taxonomy/queries.ts';
import { BylineField } from './byline-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { EmbargoField } from './embargo-field.tsx';
import { languageOptions } from './languages.ts';
import { PlannedField } from './planned-field.tsx';
import { useRoom } from './room-context.ts';
import { SlugField } from './slug-field.tsx';
import { TagField } from './tag-field.tsx';
import { TextField } from './text-field.tsx';
import { useField } from './use-field.ts';

const TYPES = ARTICLE_TYPES.map((value) => ({
  value,
  label: value === 'live' ? 'Live blog' : value.charAt(0).toUpperCase() + value.slice(1),
}));

// What stands there is in no list of readers’, so that nobody puts a story there by accident.
function sectionOption({ slug, name, holdsPages }: SectionChoice) {
  return { value: slug, label: holdsPages ? `${name} (pages of the site)` : name };
}

/** Everything about the story that is not the story. */
export function SidePanel() {
  const { choices } = useRoom();
  const language = useField('language').value;
  return (
    <div className="grid gap-5">
      <EmbargoField />
      <ChoiceField name="section" label="Section" options={choices.sections.map(sectionOption)} />
      <BylineField />
      <TagField />
      <SlugField />
      <PlannedField />
      <ChoiceField name="language" label="Language" options={languageOptions(language)} />
      <TranslationGroup />
      <DeskGroup />
      <ShareGroup />
      <details className="group border-t border-rule pt-3">
        <summary className="cursor-pointer text-sm font-medium">More</summary>
        <div className="mt-4 grid gap-5">
          <ChoiceField name="type" label="Type" options={TYPES} />
          <TextField name="bylineText" label="Byline text" hint="Read instead of the names above" />
          <TextField name="source" label="Source" hint="The agency whose copy this is" />
          <TextField name="slugline" label="Slugline" hint="What the desk calls the story" />
        </div>
      </details>
    </div>
  );
}
