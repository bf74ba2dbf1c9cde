'use client';

import { PublishDialog } from './publish-dialog.tsx';
import { UnpublishDialog } from './unpublish-dialog.tsx';
import type { Publishing } from './use-publishing.ts';

/** The dialog of the step that publication is at, if any. */
export function PublishingDialogs({ publishing }: { publishing: Publishing }) {
  const { step, isBusy, message, close, run } = publishing;
  const shared = { isBusy, message, onClose: close };
  if (step === 'publish') return <PublishDialog {...shared} onPublish={() => void run('publish')} />;
  if (step === 'unpublish') return <UnpublishDialog {...shared} onUnpublish={() => void run('unpublish')} />;
  return null;
}
