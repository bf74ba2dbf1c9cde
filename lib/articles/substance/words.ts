/** Letters and digits in small letters, one space where there was anything else: what is left without punctuation. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** What one list has more often than the other, each way. */
export interface Balance {
  before: string[];
  after: string[];
}

/** What is in one list and not, or not as often, in the other; null when they hold the same. */
export function balanceOf(before: readonly string[], after: readonly string[]): Balance | null {
  const balance = { before: surplus(before, after), after: surplus(after, before) };
  return balance.before.length + balance.after.length === 0 ? null : balance;
}

/** How often each string stands in a list. */
export function countsOf(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function surplus(list: readonly string[], other: readonly string[]): string[] {
  const left = countsOf(other);
  return list.filter((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count <= 0;
  });
}
