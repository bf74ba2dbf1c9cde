'use client';

import { useRouter } from 'next/navigation';
import { ConfirmDialog } from '#components/newsroom/admin/confirm-dialog.tsx';
import type { Outcome } from '#components/ui/form-state.ts';

/** Asks before an account at the provider opens this one no more. */
export function UnlinkDialog({
  provider,
  unlink,
  onClose,
}: {
  provider: string;
  unlink(): Promise<Outcome<null>>;
  onClose(): void;
}) {
  const router = useRouter();
  const confirmation = { label: 'Unlink', work: unlink, onDone: () => router.refresh() };
  return (
    <ConfirmDialog title={`Unlink ${provider}`} confirmation={confirmation} onClose={onClose}>
      {() => (
        <p className="text-sm">
          Signing in to {provider} does not open your account any more. Your other ways to sign in stay.
        </p>
      )}
    </ConfirmDialog>
  );
}
