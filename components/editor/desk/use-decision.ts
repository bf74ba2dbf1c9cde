'use client';

import { useState } from 'react';
import { addressOf, send } from '#components/editor/room/browser-parts.ts';
import { useRoom } from '#components/editor/room/room-context.ts';
import { sendChange } from '#components/editor/working-copy/save-request.ts';

/** Sends what the desk decides, each decision on its own; `problem` is a sentence when it was refused. */
export function useDecision() {
  const { saver } = useRoom();
  const [problem, setProblem] = useState('');
  const decide = async (
    what: 'assign' | 'claim' | 'confidentiality',
    input: Record<string, unknown> = {},
  ) => {
    setProblem('');
    const address = `${addressOf(saver.read().base.id)}/${what}`;
    const answer = await saver.perform(() => sendChange(send, 'POST', address, input));
    if ('reason' in answer) setProblem(answer.reason);
  };
  return { problem, decide };
}
