import { PART_LABELS } from '#components/editor/collab/part-labels.ts';
import type { ChangedPart } from './changed-words.ts';

const MOST_CHARACTERS = 60;

/** What somebody did in a moment, in words that follow their name, such as "typed “ferry” (Headline)". */
export function saidOfChange(changes: readonly ChangedPart[]): string {
  return changes.map((change) => `${saidOfPart(change)} (${PART_LABELS[change.part].label})`).join(', ');
}

function saidOfPart({ typed, deleted }: ChangedPart): string {
  const [came, went] = [quoted(typed), quoted(deleted)];
  if (came === '' && went === '') return 'changed the form of the text';
  if (came === '') return `deleted ${went}`;
  return went === '' ? `typed ${came}` : `replaced ${went} with ${came}`;
}

function quoted(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ');
  if (words === '') return '';
  const letters = [...words];
  return letters.length > MOST_CHARACTERS ? `“${letters.slice(0, MOST_CHARACTERS).join('')}…”` : `“${words}”`;
}
