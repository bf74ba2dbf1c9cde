'use client';

import { useRoom } from '#components/editor/room/room-context.ts';
import { Combobox } from '#components/ui/combobox.tsx';
import { Field } from '#components/ui/field.tsx';
import { useStorySearch } from './use-story-search.ts';

/** Looks for a story in a language that is not `taken`, to be linked as a translation. */
export function LinkStory({
  taken,
  onChoose,
}: {
  taken: readonly string[];
  onChoose(articleId: string): void;
}) {
  const { article } = useRoom();
  const { options, search, problem } = useStorySearch(article.id, taken);
  return (
    <Field label="Link a story that is there" error={problem}>
      {(control) => (
        <Combobox
          control={control}
          options={options}
          placeholder="Words of its headline"
          onType={search}
          onChoose={onChoose}
        />
      )}
    </Field>
  );
}
