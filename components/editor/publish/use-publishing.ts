'use client';

import { useState } from 'react';
import { addressOf, send } from '#components/editor/room/browser-parts.ts';
import { focusField } from '#components/editor/room/focus-field.ts';
import type { Refusals } from '#components/editor/room/room-context.ts';
import type { Autosaver } from '#components/editor/working-copy/autosaver.ts';
import { sendChange } from '#components/editor/working-copy/save-request.ts';
import { type PublishingOutcome, publishingOutcome, UNSAVED } from './publishing-outcome.ts';

/** The dialogs of publication: none, the one that publishes, or the one that takes down. */
export type PublishingStep = 'none' | 'publish' | 'unpublish';

export type Publishing = ReturnType<typeof usePublishing>;

const NOTHING_YET: PublishingOutcome = { isOver: false, message: '', refusals: {} };

/** Publishes and unpublishes the article, always after saving it, and keeps what the server refused. */
export function usePublishing(saver: Autosaver) {
  const [step, setStep] = useState<PublishingStep>('none');
  const [isBusy, setBusy] = useState(false);
  const [{ message, refusals }, setOutcome] = useState(NOTHING_YET);

  const open = (next: PublishingStep) => {
    setOutcome((before) => ({ ...before, message: '' }));
    setStep(next);
  };

  const run = async (action: 'publish' | 'unpublish') => {
    setBusy(true);
    setOutcome(NOTHING_YET);
    const outcome = await attempt(saver, action);
    setBusy(false);
    setOutcome(outcome);
    if (!outcome.isOver) return;
    setStep('none');
    focusFirst(outcome.refusals);
  };

  return { step, open, close: () => setStep('none'), isBusy, message, refusals, run };
}

async function attempt(saver: Autosaver, action: 'publish' | 'unpublish'): Promise<PublishingOutcome> {
  if (!(await saver.flush())) return { ...UNSAVED, isOver: isAskingElsewhere(saver) };
  const address = `${addressOf(saver.read().base.id)}/${action}`;
  const answer = await saver.perform((version) => sendChange(send, 'POST', address, { version }));
  return publishingOutcome(answer, saver.read().fields);
}

// The dialogs about a conflict or signing in must not stand behind this one.
function isAskingElsewhere(saver: Autosaver): boolean {
  const kind = saver.read().trouble?.kind;
  return kind === 'conflict' || kind === 'signed_out';
}

function focusFirst(refusals: Refusals): void {
  const [first] = Object.keys(refusals) as (keyof Refusals)[];
  // Once the dialog is gone, which would hold the focus.
  if (first) requestAnimationFrame(() => requestAnimationFrame(() => focusField(first)));
}
