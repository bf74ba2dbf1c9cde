'use client';

import { useState, useSyncExternalStore } from 'react';
import type { JournalEntry } from '#components/editor/working-copy/journal.ts';
import { Button } from '#components/ui/button.tsx';
import { onDemand } from '#components/ui/on-demand.tsx';
import { useRoom } from './room-context.ts';
import { useWorkingCopy } from './use-field.ts';

const ConflictDialog = onDemand(
  async () => (await import('#components/editor/conflict/conflict-dialog.tsx')).ConflictDialog,
);
const SignInDialog = onDemand(async () => (await import('./sign-in-dialog.tsx')).SignInDialog);

/**
 * Asks what only a person can decide: to sign in again, or which text of a conflict to keep. Closed with Escape it
 * leaves a button that asks again, and writing goes on.
 */
export function TroubleDialogs({ onSetAside }: { onSetAside(entry: JournalEntry): void }) {
  const { saver, story } = useRoom();
  const ofFields = useWorkingCopy((copy) => copy.trouble);
  const ofWords = useSyncExternalStore(story.subscribe, story.read, story.read).trouble;
  const trouble = ofWords?.kind === 'signed_out' ? ofWords : ofFields;
  const [postponed, setPostponed] = useState<typeof ofFields | typeof ofWords>(null);
  const askNow = () => {
    setPostponed(null);
    setSigningIn(true);
  };
  const signedIn = () => {
    setSigningIn(false);
    saver.saveNow();
    story.resume();
  };
  const postpone = () => setPostponed(trouble);
  // A dialog that opened by itself in mid-sentence would take the rest of it.
  const [isSigningIn, setSigningIn] = useState(false);
  if (trouble?.kind !== 'signed_out' && trouble?.kind !== 'conflict') return null;
  const isAskedLater = trouble.kind === 'signed_out' ? !isSigningIn : postponed === trouble;
  if (isAskedLater) {
    return (
      <Button variant="danger" onClick={askNow}>
        {trouble.kind === 'conflict' ? 'Compare' : 'Sign in'}
      </Button>
    );
  }
  if (trouble.kind === 'signed_out') {
    return <SignInDialog onClose={() => setSigningIn(false)} onSignedIn={signedIn} />;
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
