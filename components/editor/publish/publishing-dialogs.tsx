'use client';

import { onDemand } from '#components/ui/on-demand.tsx';
import type { Publishing } from './use-publishing.ts';

const PublishDialog = onDemand(async () => (await import('./publish-dialog.tsx')).PublishDialog);
const UnpublishDialog = onDemand(async () => (await import('./unpublish-dialog.tsx')).UnpublishDialog);

/** The dialog of the step that publication is at, if any. */
export function PublishingDialogs({ publishing }: { publishing: Publishing }) {
  const { step, isBusy, message, close, run } = publishing;
  const shared = { isBusy, message, onClose: close };
  if (step === 'publish') return <PublishDialog {...shared} onPublish={() => void run('publish')} />;
  if (step === 'unpublish') return <UnpublishDialog {...shared} onUnpublish={() => void run('unpublish')} />;
  return null;
}
