'use client';

import { useState } from 'react';
import type { StoryClient } from '#components/editor/collab/story-client.ts';
import { addressOf, send } from '#components/editor/room/browser-parts.ts';
import { focusField } from '#components/editor/room/focus-field.ts';
import type { Refusals } from '#components/editor/room/room-context.ts';
import type { Autosaver } from '#components/editor/working-copy/autosaver.ts';
import { fetchArticle, type SaveAnswer, sendChange } from '#components/editor/working-copy/save-request.ts';
import { NOTHING_YET, type PublishingOutcome, publishingOutcome, UNSAVED } from './publishing-outcome.ts';

/** The dialogs that ask before an article moves. */
export type PublishingStep = 'none' | 'publish' | 'sendBack' | 'end' | 'unpublish' | 'kill' | 'trash';

/** Every way in which an article moves, by the last part of its address in the API. */
export type Move =
  | 'submit'
  | 'withdraw'
  | 'approve'
  | 'send-back'
  | 'publish'
  | 'schedule'
  | 'cancel-schedule'
  | 'schedule-end'
  | 'unpublish'
  | 'kill'
  | 'trash'
  | 'untrash';

export type Publishing = ReturnType<typeof usePublishing>;

/** Moves the article, always after saving it, and keeps what the server refused. */
export function usePublishing(saver: Autosaver, story: StoryClient) {
  const [step, setStep] = useState<PublishingStep>('none');
  const [isBusy, setBusy] = useState(false);
  const [{ message, refusals, findings }, setOutcome] = useState(NOTHING_YET);
  const quiet = () => setOutcome((before) => ({ ...before, message: '', findings: [] }));

  const open = (next: PublishingStep) => {
    quiet();
    setStep(next);
  };

  const run = async (move: Move, input: Record<string, unknown> = {}) => {
    if (isBusy) return;
    setBusy(true);
    setOutcome(NOTHING_YET);
    const outcome = await attempt(saver, story, move, input);
    setBusy(false);
    setOutcome(outcome);
    if (!outcome.isOver) return;
    setStep('none');
    focusFirst(outcome.refusals);
  };

  return { step, open, close: () => open('none'), quiet, isBusy, message, refusals, findings, run };
}

async function attempt(
  saver: Autosaver,
  story: StoryClient,
  move: Move,
  input: Record<string, unknown>,
): Promise<PublishingOutcome> {
  if (!(await saveAll(saver, story))) return { ...UNSAVED, isOver: isAskingElsewhere(saver, story) };
  const { id, fieldsVersion } = saver.read().base;
  const answer = await saver.perform(() => moveNewest(addressOf(id), move, input, fieldsVersion));
  return publishingOutcome(answer, saver.read().fields);
}

/** Saves the words and the fields; false when something is in the way. */
export async function saveAll(saver: Autosaver, story: StoryClient): Promise<boolean> {
  return (await story.flush()) && (await saver.flush());
}

const TRIES = 3;

// Others may go on writing: the version that moves is the newest, unless somebody changed a field.
async function moveNewest(
  address: string,
  move: Move,
  input: Record<string, unknown>,
  fieldsVersion: number,
): Promise<SaveAnswer> {
  for (let attempts = 1; ; attempts += 1) {
    const found = await fetchArticle(send, address);
    if (found.kind !== 'saved') return found;
    if (found.article.fieldsVersion !== fieldsVersion) return { kind: 'stale', current: found.article };
    const { version } = found.article;
    const answer = await sendChange(send, 'POST', `${address}/${move}`, { ...input, version });
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
