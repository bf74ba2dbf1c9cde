import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { SavingState } from './use-settings-saving.ts';

/** Saves the form, from wherever one is in it, and says whether that is done. */
export function SaveBar({
  state,
  isRefused,
  isPending,
}: {
  state: SavingState;
  isRefused: boolean;
  isPending: boolean;
}) {
  return (
    <div className="sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule bg-paper px-4 py-3">
      <div className="w-full sm:w-56">
        <SubmitButton isPending={isPending} label="Save the settings" pendingLabel="Saving…" />
      </div>
      <p role="status" className="text-sm text-ink-soft">
        {wordsFor(state, isRefused)}
      </p>
    </div>
  );
}

function wordsFor(state: SavingState, isRefused: boolean): string {
  if (state === 'saved') return 'Saved, and in force.';
  if (isRefused) return 'Nothing is saved yet: see what is marked above.';
  return state === 'changed' ? 'There are changes that are not saved.' : '';
}
