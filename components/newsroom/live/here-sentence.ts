import type { NamedPerson } from './messages.ts';

const MOST_NAMED = 3;

/** Who is in an article, as a sentence; empty when nobody is. */
export function hereSentence(people: readonly NamedPerson[], ownPersonId: string): string {
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  const isHere = names.delete(ownPersonId);
  const all = [...(isHere ? ['You'] : []), ...names.values()];
  if (all.length === 0) return '';
  const named = all.length > MOST_NAMED ? all.slice(0, MOST_NAMED - 1) : all;
  const others = all.length - named.length;
  const listed = others > 0 ? [...named, `${others} others`] : named;
  const who = [listed.slice(0, -1).join(', '), listed.at(-1)].filter(Boolean).join(' and ');
  return `${who} ${listed.length === 1 && !isHere ? 'is' : 'are'} here`;
}
