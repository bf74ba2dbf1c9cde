'use client';

import { useState } from 'react';
import { ConfirmForm } from '#components/newsroom/admin/confirm-form.tsx';
import { counted } from '#components/newsroom/admin/counted.ts';
import { DialogButton } from '#components/newsroom/admin/dialog-button.tsx';
import { useDesk } from '#components/newsroom/admin/receipt-desk.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { FactorActions } from './account-actions.ts';
import { CodesOnce } from './codes-once.tsx';

/** How many recovery codes are left, and the way to new ones. */
export function CodesPart({ left, makeCodes }: { left: number; makeCodes: FactorActions['makeCodes'] }) {
  return (
    <>
      <p className="text-sm">
        {left === 0
          ? 'No recovery code is left: make new ones.'
          : `${counted(left, 'code is', 'codes are')} left.`}
      </p>
      <div>
        <DialogButton
          variant="secondary"
          label="Make new codes"
          dialog={(onClose) => <NewCodesDialog makeCodes={makeCodes} onClose={onClose} />}
        />
      </div>
    </>
  );
}

function NewCodesDialog({ makeCodes, onClose }: { makeCodes: FactorActions['makeCodes']; onClose(): void }) {
  const { say } = useDesk();
  const [codes, setCodes] = useState<string[] | null>(null);
  const end = () => {
    onClose();
    if (codes !== null) say({ text: 'You have new recovery codes. Those before them no longer work.' });
  };
  const confirmation = {
    label: 'Make new codes',
    variant: 'primary' as const,
    work: makeCodes,
    onDone: setCodes,
  };
  return (
    <Dialog title={codes === null ? 'Make new recovery codes' : 'Your recovery codes'} onClose={end}>
      {codes === null ? (
        <ConfirmForm confirmation={confirmation} onClose={onClose}>
          {() => <p className="text-sm">The codes that you have stored before stop working.</p>}
        </ConfirmForm>
      ) : (
        <CodesOnce codes={codes} onClose={end} />
      )}
    </Dialog>
  );
}
