'use client';

import { onDemand } from '#components/ui/on-demand.tsx';
import type { Publishing, PublishingStep } from './use-publishing.ts';

const DIALOGS = {
  publish: onDemand(async () => (await import('./publish-dialog.tsx')).PublishDialog),
  sendBack: onDemand(async () => (await import('./send-back-dialog.tsx')).SendBackDialog),
  end: onDemand(async () => (await import('./end-dialog.tsx')).EndDialog),
  unpublish: onDemand(async () => (await import('./unpublish-dialog.tsx')).UnpublishDialog),
  kill: onDemand(async () => (await import('./kill-dialog.tsx')).KillDialog),
  trash: onDemand(async () => (await import('./trash-dialog.tsx')).TrashDialog),
} satisfies Record<Exclude<PublishingStep, 'none'>, unknown>;

/** The dialog of the step that publication is at, if any. */
export function PublishingDialogs({ publishing }: { publishing: Publishing }) {
  if (publishing.step === 'none') return null;
  const Dialog = DIALOGS[publishing.step];
  return <Dialog publishing={publishing} onClose={publishing.close} />;
}
