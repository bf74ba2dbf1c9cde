/** Where a search stands, in words: nothing while nothing is looked for; `current` is -1 off every match. */
export function findStatus(text: string, count: number, current: number): string {
  if (text === '') return '';
  if (count === 0) return 'No matches';
  const all = count.toLocaleString('en');
  if (current === -1) return count === 1 ? '1 match' : `${all} matches`;
  return `${(current + 1).toLocaleString('en')} of ${all}`;
}

/** What came of replacing all. */
export function replacedSentence(count: number): string {
  return count === 0 ? 'Nothing to replace' : `${count.toLocaleString('en')} replaced`;
}
