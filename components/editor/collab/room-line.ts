import type { SaveLine } from '#components/editor/working-copy/save-line.ts';
import type { Setback } from './messages.ts';
import type { StoryStatus } from './story-parts.ts';

/**
 * The truth about saving words and fields in one line: trouble first, and "Saved" only when the server has confirmed
 * both. `fields` is the line about the fields alone.
 */
export function roomLine(
  words: StoryStatus,
  fields: SaveLine,
  timeOf: (instant: string) => string,
): SaveLine {
  if (words.trouble !== null) return troubleLine(words.trouble, words.isJournalFull);
  if (fields.tone === 'not_saved') return fields;
  if (words.unconfirmed > 0 || fields.tone === 'saving') return { tone: 'saving', text: 'Saving…', why: '' };
  if (words.savedAt === null) return fields;
  return { tone: 'saved', text: `Saved ${timeOf(new Date(words.savedAt).toISOString())}`, why: '' };
}

const JOURNAL_FULL = ' This browser cannot keep a copy, so leave this page open.';

function troubleLine(trouble: Setback, isJournalFull: boolean): SaveLine {
  const more = isJournalFull ? JOURNAL_FULL : '';
  const where = isJournalFull ? 'leave this page open' : 'kept on this device';
  switch (trouble.kind) {
    case 'signed_out':
      return notSaved(
        'Signed out: sign in here, your text is kept',
        `You are signed out. Sign in here and your text is saved.${more}`,
      );
    case 'unreachable':
      return notSaved(
        `Offline: ${where}`,
        `${trouble.reason} Your text is sent as soon as it can be.${more}`,
      );
    case 'failing':
      return notSaved(
        `Not saved: ${where}`,
        `${trouble.reason} Your text is sent as soon as it can be.${more}`,
      );
    case 'ended':
      return notSaved(
        trouble.ending === 'old_schema' ? 'Not saved: reload the page' : 'Not saved',
        trouble.reason,
      );
    default:
      return notSaved('Not saved', `${trouble.reason}${more}`);
  }
}

function notSaved(text: string, why: string): SaveLine {
  return { tone: 'not_saved', text, why };
}
