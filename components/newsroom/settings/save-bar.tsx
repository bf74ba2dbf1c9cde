import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { SavingState } from './use-settings-saving.ts';

const WORDS: Readonly<Record<SavingState, string>> = {
  untouched: '',
  changed: 'There are changes that are not saved.',
  refused: 'Nothing is saved yet. What stands in the way is said above.',
  saved: 'Saved, and in force.',
};

/** Saves the form, from wherever one is in it, and says whether that is done. */
export function SaveBar({ state, isPending }: { state: SavingState; isPending: boolean }) {
  return (
    <div className="sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule bg-paper px-4 py-3">
      <div className="w-full sm:w-56">
        <SubmitButton isPending={isPending} label="Save the settings" pendingLabel="Saving…" />
      </div>
      <p role="status" className="text-sm text-ink-soft">
        {WORDS[state]}
      </p>
    </div>
  );
}
