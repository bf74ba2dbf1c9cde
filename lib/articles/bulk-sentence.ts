import type { BulkAction, BulkOutcome } from './bulk-schema.ts';

/** What the names in an action are called. */
export interface BulkNames {
  person(id: string): string;
  section(slug: string): string;
  tag(slug: string): string;
}

/** What became of an action on several articles, as a sentence: how many went through, and that others did not. */
export function bulkSentence(action: BulkAction, outcome: BulkOutcome, names: BulkNames): string {
  const { done, unchanged, refused } = outcome;
  const parts: string[] = [];
  if (done.length > 0)
    parts.push(`${counted(done.length)} ${was(done.length)} ${whatHappened(action, names)}.`);
  if (unchanged > 0) parts.push(`${counted(unchanged)} ${was(unchanged)} so already.`);
  if (refused.length > 0)
    parts.push(
      `${counted(refused.length)} ${was(refused.length)} left as ${refused.length === 1 ? 'it was' : 'they were'}:`,
    );
  return parts.join(' ');
}

/** What taking an action back did. */
export function undoSentence({ done, unchanged, refused }: BulkOutcome): string {
  const back = done.length + unchanged;
  const first = `${counted(back)} ${was(back)} put back as ${back === 1 ? 'it was' : 'they were'}.`;
  return refused.length === 0 ? first : `${first} ${counted(refused.length)} ${was(refused.length)} not:`;
}

/** Articles that were refused, by the reason that they share. */
export function refusalsByReason(refused: BulkOutcome['refused']): { reason: string; headlines: string[] }[] {
  const headlines = new Map<string, string[]>();
  for (const { reason, headline } of refused) {
    headlines.set(reason, [...(headlines.get(reason) ?? []), headline || 'Untitled']);
  }
  return [...headlines].map(([reason, list]) => ({ reason, headlines: list }));
}

function whatHappened(action: BulkAction, names: BulkNames): string {
  switch (action.kind) {
    case 'assign':
      return action.assigneeId === null
        ? 'given back to the desk'
        : `assigned to ${names.person(action.assigneeId)}`;
    case 'move':
      return `moved to ${names.section(action.section)}`;
    case 'tag':
      return `tagged “${names.tag(action.tag)}”`;
    case 'untag':
      return `freed of the tag “${names.tag(action.tag)}”`;
    case 'trash':
      return 'moved to the trash';
    case 'untrash':
      return 'taken out of the trash';
  }
}

function counted(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`;
}

function was(count: number): string {
  return count === 1 ? 'was' : 'were';
}
