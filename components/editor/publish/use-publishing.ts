'use client';

import { useState } from 'react';
import type { StoryClient } from '#components/editor/collab/story-client.ts';
import { addressOf, send } from '#components/editor/room/browser-parts.ts';
import { focusField } from '#components/editor/room/focus-field.ts';
import type { Refusals } from '#components/editor/room/room-context.ts';
import type { Autosaver } from '#components/editor/working-copy/autosaver.ts';
import { fetchArticle, type SaveAnswer, sendChange } from '#components/editor/working-copy/save-request.ts';
import { type PublishingOutcome, publishingOutcome, UNSAVED } from './publishing-outcome.ts';

/** The dialogs of publication: none, the one that publishes, or the one that takes down. */
export type PublishingStep = 'none' | 'publish' | 'unpublish';

export type Publishing = ReturnType<typeof usePublishing>;

const NOTHING_YET: PublishingOutcome = { isOver: false, message: '', refusals: {} };

/** Publishes and unpublishes the article, always after saving it, and keeps what the server refused. */
export function usePublishing(saver: Autosaver, story: StoryClient) {
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
    const outcome = await attempt(saver, story, action);
    setBusy(false);
    setOutcome(outcome);
    if (!outcome.isOver) return;
    setStep('none');
    focusFirst(outcome.refusals);
  };

  return { step, open, close: () => setStep('none'), isBusy, message, refusals, run };
}

async function attempt(
  saver: Autosaver,
  story: StoryClient,
  action: 'publish' | 'unpublish',
): Promise<PublishingOutcome> {
  const isAllSaved = (await story.flush()) && (await saver.flush());
  if (!isAllSaved) return { ...UNSAVED, isOver: isAskingElsewhere(saver, story) };
  const { id, fieldsVersion } = saver.read().base;
  const answer = await saver.perform(() => publishNewest(addressOf(id), action, fieldsVersion));
  return publishingOutcome(answer, saver.read().fields);
}

const TRIES = 3;

// Others may go on writing: the version that is published is the newest, unless somebody changed a field.
async function publishNewest(
  address: string,
  action: 'publish' | 'unpublish',
  fieldsVersion: number,
): Promise<SaveAnswer> {
  for (let attempts = 1; ; attempts += 1) {
    const found = await fetchArticle(send, address);
    if (found.kind !== 'saved') return found;
    if (found.article.fieldsVersion !== fieldsVersion) return { kind: 'stale', current: found.article };
    const { version } = found.article;
    const answer = await sendChange(send, 'POST', `${address}/${action}`, { version });
    const isOnlyWords = answer.kind === 'stale' && answer.current.fieldsVersion === fieldsVersion;
    if (!isOnlyWords || attempts === TRIES) return answer;
  }
}

// The dialogs about a conflict or signing in must not stand behind this one.
function isAskingElsewhere(saver: Autosaver, story: StoryClient): boolean {
  if (story.read().trouble?.kind === 'signed_out') return true;
  const kind = saver.read().trouble?.kind;
  return kind === 'conflict' || kind === 'signed_out';
}

function focusFirst(refusals: Refusals): void {
  const [first] = Object.keys(refusals) as (keyof Refusals)[];
  // Once the dialog is gone, which would hold the focus.
  if (first) requestAnimationFrame(() => requestAnimationFrame(() => focusField(first)));
}
