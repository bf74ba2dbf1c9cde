import type { Refusals } from '#components/editor/room/room-context.ts';
import { isFieldName, type WorkingFields } from '#components/editor/working-copy/fields.ts';
import type { SaveAnswer } from '#components/editor/working-copy/save-request.ts';

/** What came of asking the server to publish or unpublish. */
export interface PublishingOutcome {
  /** Whether the dialog can go: done, or the rest stands elsewhere. */
  isOver: boolean;
  /** A sentence for the dialog, empty when there is nothing to say. */
  message: string;
  refusals: Refusals;
}

/** What to say when the last changes could not be saved, so that nothing was asked. */
export const UNSAVED: PublishingOutcome = {
  isOver: false,
  message:
    'Your last changes are not saved yet, so nothing was sent to readers. See beside “Not saved” why, and try again.',
  refusals: {},
};

/** Sorts the server's answer; refusals about fields are tied to the values that `fields` has now. */
export function publishingOutcome(answer: SaveAnswer, fields: WorkingFields): PublishingOutcome {
  switch (answer.kind) {
    case 'saved':
    case 'signed_out':
      return { isOver: true, message: '', refusals: {} };
    case 'refused': {
      const refusals = refusalsOf(answer.errors, fields);
      const isOver = Object.keys(refusals).length > 0;
      return { isOver, message: isOver ? '' : answer.reason, refusals };
    }
    case 'stale': {
      const message = `${answer.current.changedBy.name} has changed the article meanwhile. Read it again, then decide.`;
      return { isOver: false, message, refusals: {} };
    }
    case 'stopped':
      return { isOver: false, message: answer.reason, refusals: {} };
    case 'unreachable':
      // It may have been done all the same.
      return {
        isOver: false,
        message: `${answer.reason} Look at the site before you try again.`,
        refusals: {},
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
