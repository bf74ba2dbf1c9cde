'use client';

import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { readingMinutes } from '#lib/content/length.ts';
import { lengthWords } from './length-words.ts';
import { useRoom } from './room-context.ts';
import { useField } from './use-field.ts';
import { useStoryLength } from './use-story-length.ts';

/** How long the desk wants the story, and how long it is. */
export function PlannedField() {
  const { isReadOnly } = useRoom();
  const { value, error, change } = useField('plannedWords');
  return (
    <div data-field="plannedWords">
      <Field label="Planned length in words" hint={<LengthHint planned={value} />} error={error}>
        {(control) => (
          <TextInput
            {...control}
            inputMode="numeric"
            autoComplete="off"
            placeholder="None"
            readOnly={isReadOnly}
            value={value ?? ''}
            onChange={(event) => change(numberFromTyping(event.target.value))}
          />
        )}
      </Field>
    </div>
  );
}

function LengthHint({ planned }: { planned: number | null }) {
  const { words, characters, charactersWithoutSpaces } = useStoryLength();
  const { count, rest, isOver } = lengthWords(words, planned);
  const minutes = readingMinutes(words);
  return (
    <div className="grid gap-0.5 tabular-nums">
      <span suppressHydrationWarning>
        {count}
        {rest === '' ? null : <span className={isOver ? 'text-warn' : undefined}>{`: ${rest}`}</span>}
      </span>
      <span suppressHydrationWarning>
        {`${characters.toLocaleString('en')} characters, ${charactersWithoutSpaces.toLocaleString('en')} without spaces`}
      </span>
      <span suppressHydrationWarning>
        {`About ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to read`}
      </span>
    </div>
  );
}

// Whatever stands between the digits is a separator; the server judges the number.
function numberFromTyping(typed: string): number | null {
  const digits = typed.replace(/\D/g, '').slice(0, 7);
  return digits === '' ? null : Number(digits);
}
