import type { Article } from '#components/editor/article.ts';
import { backOffMs, IMPATIENT } from '#lib/shared/back-off.ts';
import { rebase } from './conflict.ts';
import {
  FIELD_NAMES,
  type FieldChanges,
  type FieldName,
  fieldsOf,
  isFieldName,
  isSameValue,
} from './fields.ts';
import type { SaveAnswer } from './save-request.ts';
import { isSaved, sendableFields, type WorkingCopy } from './working-copy.ts';

/** The instant in milliseconds, and a random number in [0, 1) for the time to wait. */
export interface Moment {
  now: number;
  random: number;
}

const REMEMBERED_ATTEMPTS = 20;

/** The copy after the answer to the request under way. Only `saved` counts anything as saved. */
export function settle(copy: WorkingCopy, answer: SaveAnswer, moment: Moment): WorkingCopy {
  const sent = copy.inFlight ?? {};
  const idle: WorkingCopy = { ...copy, inFlight: null };
  switch (answer.kind) {
    case 'saved':
      return afterSave(idle, sent, answer.article, moment.now);
    case 'stale':
      return afterStale(idle, answer.current, moment.now);
    case 'refused':
      return afterRefusal(idle, sent, answer, moment.now);
    case 'signed_out':
      return { ...idle, trouble: { kind: 'signed_out' }, sendAt: null };
    case 'asks':
    case 'stopped':
      return { ...idle, trouble: { kind: 'stopped', reason: answer.reason }, sendAt: null };
    case 'unreachable':
      return afterSilence(idle, sent, answer.reason, moment);
  }
}

function afterSave(copy: WorkingCopy, sent: FieldChanges, article: Article, now: number): WorkingCopy {
  // A field that was typed in while its earlier value travelled is still unsaved.
  const unsaved = [...copy.unsaved].filter((name) => !(name in sent) || sent[name] !== copy.fields[name]);
  return resumed({ ...copy, base: article, unsaved: new Set(unsaved), overwrites: false }, now);
}

function afterStale(copy: WorkingCopy, theirs: Article, now: number): WorkingCopy {
  const rebased = rebase(copy, theirs);
  if (saysNothingNew(copy, theirs) || rebased.unsaved.size === 0) return resumed(rebased, now);
  return { ...copy, trouble: { kind: 'conflict', theirs }, sendAt: null };
}

// A save whose answer was lost meets itself, and somebody may have published without changing a word.
function saysNothingNew(copy: WorkingCopy, theirs: Article): boolean {
  const found = fieldsOf(theirs);
  return [{}, ...copy.unanswered].some((attempt: FieldChanges) => {
    const written = { ...fieldsOf(copy.base), ...attempt };
    return FIELD_NAMES.every((name) => isSameValue(written[name], found[name]));
  });
}

function afterRefusal(
  copy: WorkingCopy,
  sent: FieldChanges,
  answer: { reason: string; errors: Readonly<Record<string, string>> },
  now: number,
): WorkingCopy {
  const refused: Partial<Record<FieldName, string>> = {};
  for (const [key, sentence] of Object.entries(answer.errors)) {
    const name = key.split('.')[0] ?? '';
    if (isFieldName(name) && name in sent) refused[name] ??= sentence;
  }
  if (Object.keys(refused).length === 0) {
    return { ...copy, trouble: { kind: 'stopped', reason: answer.reason }, sendAt: null };
  }
  for (const name of FIELD_NAMES) {
    // What was typed since has not been refused.
    if (sent[name] !== copy.fields[name]) delete refused[name];
  }
  return resumed({ ...copy, refused: { ...copy.refused, ...refused } }, now);
}

function afterSilence(copy: WorkingCopy, sent: FieldChanges, reason: string, moment: Moment): WorkingCopy {
  const failures = copy.failures + 1;
  return {
    ...copy,
    failures,
    trouble: { kind: 'unreachable', reason },
    unanswered: [...copy.unanswered, sent].slice(-REMEMBERED_ATTEMPTS),
    sendAt: moment.now + backOffMs(IMPATIENT, failures, moment.random),
  };
}

/** The copy with the connection known to work, and the rest of its changes on their way. */
function resumed(copy: WorkingCopy, now: number): WorkingCopy {
  const sendAt = sendableFields(copy).length > 0 ? (copy.sendAt ?? now) : null;
  const unsavedSince = isSaved(copy) ? null : copy.unsavedSince;
  return { ...copy, trouble: null, failures: 0, unanswered: [], unsavedSince, sendAt };
}
