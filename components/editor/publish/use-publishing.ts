'use client';

import { useState } from 'react';
import { addressOf, send } from '#components/editor/room/browser-parts.ts';
import { focusField } from '#components/editor/room/focus-field.ts';
import type { Refusals } from '#components/editor/room/room-context.ts';
import type { Autosaver } from '#components/editor/working-copy/autosaver.ts';
import { type FieldName, isFieldName, type WorkingFields } from '#components/editor/working-copy/fields.ts';
import { type SaveAnswer, sendChange } from '#components/editor/working-copy/save-request.ts';

/** The dialogs of publication: none, the one that publishes, or the one that takes down. */
export type PublishingStep = 'none' | 'publish' | 'unpublish';

/** Publishes and unpublishes the article, always after saving it, and keeps what the server refused. */
export function usePublishing(saver: Autosaver) {
  const [step, setStep] = useState<PublishingStep>('none');
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState('');
  const [refusals, setRefusals] = useState<Refusals>({});

  const open = (next: PublishingStep) => {
    setMessage('');
    setStep(next);
  };

  const settle = (answer: SaveAnswer) => {
    if (answer.kind === 'refused') {
      const found = refusalsOf(answer.errors, saver.read().fields);
      setRefusals(found);
      const [first] = Object.keys(found).filter(isFieldName);
      if (first === undefined) return setMessage(answer.reason);
      setStep('none');
      // Once the dialog has given the focus back to the button that opened it.
      requestAnimationFrame(() => requestAnimationFrame(() => focusField(first)));
      return;
    }
    const sentence = sentenceFor(answer);
    setMessage(sentence);
    if (sentence === '') setStep('none');
  };

  const run = async (action: 'publish' | 'unpublish') => {
    setBusy(true);
    setRefusals({});
    setMessage('');
    const isFlushed = await saver.flush();
    if (isFlushed) {
      const address = `${addressOf(saver.read().base.id)}/${action}`;
      settle(await saver.perform((version) => sendChange(send, 'POST', address, { version })));
    } else {
      setMessage(NOT_SAVED);
      // The dialogs about a conflict or signing in must not stand behind this one.
      if (isAskingElsewhere(saver)) setStep('none');
    }
    setBusy(false);
  };

  return { step, open, close: () => setStep('none'), isBusy, message, refusals, run };
}

const NOT_SAVED =
  'Your last changes are not saved yet, so nothing was sent to readers. See beside “Not saved” why, and try again.';

function isAskingElsewhere(saver: Autosaver): boolean {
  const kind = saver.read().trouble?.kind;
  return kind === 'conflict' || kind === 'signed_out';
}

function sentenceFor(answer: Exclude<SaveAnswer, { kind: 'refused' }>): string {
  switch (answer.kind) {
    case 'saved':
    case 'signed_out':
      return '';
    case 'stale':
      return `${answer.current.changedBy.name} has changed the article meanwhile. Read it again, then decide.`;
    case 'stopped':
    case 'unreachable':
      return `${answer.reason} Look at the site before you try again.`;
  }
}

function refusalsOf(errors: Readonly<Record<string, string>>, fields: WorkingFields): Refusals {
  const entries = Object.entries(errors).flatMap(([key, sentence]) => {
    const name = key.split('.')[0] ?? '';
    return isFieldName(name) ? [[name, { sentence, value: fields[name as FieldName] }]] : [];
  });
  return Object.fromEntries(entries) as Refusals;
}
