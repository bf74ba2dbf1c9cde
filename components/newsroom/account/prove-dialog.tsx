'use client';

import { useEffect, useRef, useState } from 'react';
import { askDoor } from '#components/newsroom/doors/ask-door.ts';
import { ProviderWindow } from '#components/newsroom/single-sign-on/provider-window.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Outcome } from '#components/ui/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { ProofMeans } from '#lib/auth/prove.ts';
import { ProveByPasskey } from './prove-by-passkey.tsx';
import { ProveForm, type TypedProof } from './prove-form.tsx';

interface Asked {
  /** They have lately, perhaps in another tab. */
  isProven: boolean;
  means: ProofMeans;
}

/** Asks whoever is there to prove who they are, by whatever they have. */
export function ProveDialog({ onProven, onClose }: { onProven(): void; onClose(): void }) {
  const [asked, setAsked] = useState<Outcome<Asked> | null>(null);
  const tell = useRef(onProven);
  useEffect(() => {
    let isGone = false;
    const ask = (address: string, init?: RequestInit) => fetch(address, init);
    void askDoor<Asked>(ask, 'prove', { method: 'GET' }).then((outcome) => {
      if (isGone) return;
      setAsked(outcome);
      if (outcome.ok && outcome.value.isProven) tell.current();
    });
    return () => {
      isGone = true;
    };
  }, []);
  // Nothing flashes up for whoever has done so lately.
  if (asked === null || (asked.ok && asked.value.isProven)) return null;
  return (
    <Dialog
      title="Confirm that it is you"
      description="What you are about to do asks for it, once in ten minutes, so that nobody else does it at a screen you have left. What you typed is kept."
      onClose={onClose}
    >
      {asked.ok ? (
        <Means means={asked.value.means} onProven={onProven} />
      ) : (
        <Notice tone="danger">{asked.problem.message}</Notice>
      )}
    </Dialog>
  );
}

const OTHER_WAY: Readonly<Record<TypedProof, string>> = {
  password: 'Use your password instead',
  code: 'Use a code from your authenticator app instead',
};

function Means({ means, onProven }: { means: ProofMeans; onProven(): void }) {
  const typed = [
    ...(means.password ? (['password'] as const) : []),
    ...(means.app ? (['code'] as const) : []),
  ];
  const [chosen, setChosen] = useState<TypedProof | undefined>(typed[0]);
  const others = typed.filter((kind) => kind !== chosen);
  return (
    <div className="grid gap-3">
      {chosen === undefined ? null : <ProveForm key={chosen} kind={chosen} onProven={onProven} />}
      {means.passkey ? <ProveByPasskey onProven={onProven} /> : null}
      {means.provider === null ? null : (
        <ProviderWindow label={`Confirm with ${means.provider}`} purpose="proof" onDone={onProven} />
      )}
      {others.map((kind) => (
        <Button key={kind} variant="quiet" onClick={() => setChosen(kind)}>
          {OTHER_WAY[kind]}
        </Button>
      ))}
      {typed.length === 0 && !means.passkey && means.provider === null ? (
        <p className="text-sm">
          Your account has no password and no passkey here. Sign out and in again, and then do this within ten
          minutes.
        </p>
      ) : null}
    </div>
  );
}
