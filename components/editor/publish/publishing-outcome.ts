import type { Refusals } from '#components/editor/room/room-context.ts';
import { isFieldName, type WorkingFields } from '#components/editor/working-copy/fields.ts';
import type { SaveAnswer } from '#components/editor/working-copy/save-request.ts';
import type { Finding } from '#lib/articles/substance.ts';

/** What came of asking the server to move the article. */
export interface PublishingOutcome {
  /** Whether the dialog can go: done, or the rest stands elsewhere. */
  isOver: boolean;
  /** A sentence for the dialog, empty when there is nothing to say. */
  message: string;
  refusals: Refusals;
  /** What makes a fix look like more than one, to be asked about; empty when nothing is. */
  findings: readonly Finding[];
}

export const NOTHING_YET: PublishingOutcome = { isOver: false, message: '', refusals: {}, findings: [] };

/** What to say when the last changes could not be saved, so that nothing was asked. */
export const UNSAVED: PublishingOutcome = {
  isOver: false,
  message:
    'Your last changes are not saved yet, so nothing was done. See beside “Not saved” why, and try again.',
  refusals: {},
  findings: [],
};

/** Sorts the server's answer; refusals about fields are tied to the values that `fields` has now. */
export function publishingOutcome(answer: SaveAnswer, fields: WorkingFields): PublishingOutcome {
  switch (answer.kind) {
    case 'saved':
    case 'signed_out':
      return { ...NOTHING_YET, isOver: true };
    case 'refused': {
      const refusals = refusalsOf(answer.errors, fields);
      const isOver = Object.keys(refusals).length > 0;
      return { ...NOTHING_YET, isOver, message: isOver ? '' : answer.reason, refusals };
    }
    case 'asks':
      return { ...NOTHING_YET, findings: answer.findings };
    case 'stale': {
      const message = `${answer.current.changedBy.name} has changed the article meanwhile. Read it again, then decide.`;
      return { ...NOTHING_YET, message };
    }
    case 'stopped':
      return { ...NOTHING_YET, message: answer.reason };
    case 'unreachable':
      // It may have been done all the same.
      return {
        ...NOTHING_YET,
        message: `${answer.reason} Look at the story again before you try once more.`,
      };
  }
}

function refusalsOf(errors: Readonly<Record<string, string>>, fields: WorkingFields): Refusals {
  const entries = Object.entries(errors).flatMap(([key, sentence]) => {
    const name = key.split('.')[0] ?? '';
    return isFieldName(name) ? [[name, { sentence, value: fields[name] }]] : [];
  });
  return Object.fromEntries(entries) as Refusals;
}
