import { expect, test } from 'vitest';
import type { SaveLine } from '#components/editor/working-copy/save-line.ts';
import type { Setback } from './messages.ts';
import { roomLine } from './room-line.ts';
import { type StoryStatus, UNOPENED } from './story-parts.ts';

const SAVED: SaveLine = { tone: 'saved', text: 'Saved 13:00', why: '' };
const SAVING: SaveLine = { tone: 'saving', text: 'Saving…', why: '' };
const NOT_SAVED: SaveLine = { tone: 'not_saved', text: 'Not saved', why: 'The slug is taken.' };
const AT = Date.UTC(2026, 10, 22, 14, 2);

function line(words: Partial<StoryStatus>, fields = SAVED): SaveLine {
  return roomLine({ ...UNOPENED, isReady: true, ...words }, fields, (instant) => instant.slice(11, 16));
}

test.each<[string, Partial<StoryStatus>, SaveLine, string]>([
  ['nothing was typed', {}, SAVED, 'Saved 13:00'],
  ['words are confirmed later than fields', { savedAt: AT }, SAVED, 'Saved 14:02'],
  ['words are under way', { unconfirmed: 1, savedAt: AT }, SAVED, 'Saving…'],
  ['fields are under way', { savedAt: AT }, SAVING, 'Saving…'],
  ['fields are refused', { savedAt: AT }, NOT_SAVED, 'Not saved'],
  ['fields are refused and words under way', { unconfirmed: 1 }, NOT_SAVED, 'Not saved'],
])('when %s', (_, words, fields, text) => {
  expect(line(words, fields).text).toBe(text);
});

test.each<[Setback, string]>([
  [{ kind: 'signed_out' }, 'Signed out: sign in here, your text is kept'],
  [{ kind: 'unreachable', reason: 'Silence.' }, 'Offline: kept on this device'],
  [{ kind: 'failing', reason: 'No space.' }, 'Not saved: kept on this device'],
  [{ kind: 'ended', ending: 'gone', reason: 'Gone.' }, 'Not saved'],
  [{ kind: 'ended', ending: 'locked', reason: 'Locked.' }, 'Not saved'],
  [{ kind: 'ended', ending: 'old_schema', reason: 'Updated.' }, 'Not saved: reload the page'],
  [{ kind: 'too_large', reason: 'Shorten it.' }, 'Not saved'],
  [{ kind: 'refused', reason: 'It does not fit.' }, 'Not saved'],
])('trouble of kind %j comes before all else', (trouble, text) => {
  const said = line({ trouble, savedAt: AT, unconfirmed: 1 }, NOT_SAVED);
  expect(said).toMatchObject({ tone: 'not_saved', text });
  if ('reason' in trouble) expect(said.why).toContain(trouble.reason);
});

test('a browser that keeps no copy is said to be the only place of the words, unless they are given up', () => {
  const leaveOpen = 'This browser cannot keep a copy, so leave this page open.';
  const unreachable = { kind: 'unreachable', reason: 'Silence.' } as const;
  expect(line({ trouble: unreachable, isJournalFull: true }).why).toContain(leaveOpen);
  expect(line({ trouble: unreachable }).why).not.toContain(leaveOpen);
  expect(line({ trouble: { kind: 'signed_out' }, isJournalFull: true }).why).toContain(leaveOpen);
});

test.each(['unreachable', 'failing'] as const)('it is not said to keep them (%s)', (kind) => {
  expect(line({ trouble: { kind, reason: '' }, isJournalFull: true }).text).toMatch(
    /: leave this page open$/,
  );
});
