import { FIELD_LABELS, type FieldName } from './fields.ts';
import { isSaved, type WorkingCopy } from './working-copy.ts';

/** What the header says about saving. `why` is a full sentence, empty when all is well. */
export interface SaveLine {
  tone: 'saved' | 'saving' | 'not_saved';
  text: string;
  why: string;
}

/**
 * The truth about saving in one line: "Saved" stands only for text that the server has confirmed. `timeOf` turns
 * an ISO 8601 instant into a time of the newsroom's day.
 */
export function saveLine(
  copy: WorkingCopy,
  isJournalFull: boolean,
  timeOf: (instant: string) => string,
): SaveLine {
  const line = troubleLine(copy, timeOf) ?? refusedLine(copy);
  if (line !== null) return isJournalFull ? { ...line, why: `${line.why} ${JOURNAL_FULL}` } : line;
  if (!isSaved(copy)) return { tone: 'saving', text: 'Saving…', why: '' };
  return { tone: 'saved', text: `Saved ${timeOf(copy.base.changedAt)}`, why: '' };
}

const JOURNAL_FULL = 'This browser has no room to keep a copy, so leave this page open.';

function troubleLine(copy: WorkingCopy, timeOf: (instant: string) => string): SaveLine | null {
  switch (copy.trouble?.kind) {
    case 'conflict': {
      const { changedBy, changedAt } = copy.trouble.theirs;
      const who = `changed by ${changedBy.name} at ${timeOf(changedAt)}`;
      return notSaved(
        `Not saved: ${who}`,
        `The article was ${who}. Your text is kept here until you decide.`,
      );
    }
    case 'signed_out':
      return notSaved(
        'Signed out: sign in here, your text is kept',
        'You are signed out. Sign in here and your text is saved.',
      );
    case 'unreachable':
      return notSaved(
        'Offline: kept on this device',
        `${copy.trouble.reason} Your text is kept here and sent again.`,
      );
    case 'stopped':
      return notSaved('Not saved', copy.trouble.reason);
    default:
      return null;
  }
}

function refusedLine(copy: WorkingCopy): SaveLine | null {
  const [name] = Object.keys(copy.refused);
  if (name === undefined) return null;
  const label = FIELD_LABELS[name as FieldName];
  return notSaved(
    `Not saved: ${label.toLowerCase()}`,
    `“${label}” cannot be saved as it stands; the reason is at the field. The rest is saved without it.`,
  );
}

function notSaved(text: string, why: string): SaveLine {
  return { tone: 'not_saved', text, why };
}
