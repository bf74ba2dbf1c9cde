'use client';

import { useState } from 'react';
import { ConflictDialog } from '#components/editor/conflict/conflict-dialog.tsx';
import type { JournalEntry } from '#components/editor/working-copy/journal.ts';
import { Button } from '#components/ui/button.tsx';
import { useRoom } from './room-context.ts';
import { SignInDialog } from './sign-in-dialog.tsx';
import { useWorkingCopy } from './use-field.ts';

/**
 * Asks what only a person can decide: to sign in again, or which text of a conflict to keep. Closed with Escape it
 * leaves a button that asks again, and writing goes on.
 */
export function TroubleDialogs({ onSetAside }: { onSetAside(entry: JournalEntry): void }) {
  const { saver } = useRoom();
  const trouble = useWorkingCopy((copy) => copy.trouble);
  const [postponed, setPostponed] = useState<typeof trouble>(null);
  const postpone = () => setPostponed(trouble);
  if (trouble?.kind !== 'signed_out' && trouble?.kind !== 'conflict') return null;
  if (postponed === trouble) {
    return (
      <Button variant="danger" onClick={() => setPostponed(null)}>
        {trouble.kind === 'conflict' ? 'Compare' : 'Sign in'}
      </Button>
    );
  }
  if (trouble.kind === 'signed_out') {
    return <SignInDialog onClose={postpone} onSignedIn={() => saver.saveNow()} />;
  }
  return (
    <ConflictDialog
      theirs={trouble.theirs}
      onClose={postpone}
      onKeepMine={() => saver.keepMine()}
      onTakeTheirs={() => onSetAside(saver.takeTheirs())}
    />
  );
}
