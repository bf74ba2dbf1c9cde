import { DomainError } from '#lib/shared/domain-error.ts';
import { similarNames } from './similar-names.ts';

/** What the screens call them. */
export type Kind = 'section' | 'tag' | 'profile';

/** Asks once whether somebody means another one, when its name is much like one there is. */
export function refuseSimilar(
  kind: Kind,
  { name, isSure }: { name: string; isSure: boolean },
  others: readonly string[],
): void {
  if (isSure) return;
  const [first, ...more] = similarNames(name, others);
  if (first === undefined) return;
  const further = more.length === 0 ? '' : ` and ${more.length} more like it`;
  const sentence = `There is a ${kind} “${first}”${further} already, which may be the same. Use that one. If you do mean another, do this once more.`;
  throw new DomainError('needs_confirmation', sentence, {
    fields: { name: sentence },
    extra: { similar: [first, ...more] },
  });
}

/** What has a slug, or had it before. */
export interface Holder {
  id: string;
  name: string;
  mergedInto: { id: string; name: string } | null;
}

/** Refuses a slug that leads to something else, or that something merged into this has. Throws DomainError `slug_taken`. */
export function refuseHeld(
  kind: Kind,
  slug: string,
  holder: Holder | null | undefined,
  id: string | null,
): void {
  if (!holder || holder.id === id) return;
  const { id: leadsTo, name } = holder.mergedInto ?? holder;
  const sentence =
    leadsTo === id
      ? `“${slug}” leads here already, from the ${kind} “${holder.name}” that was merged into this one. Choose another slug.`
      : `“${slug}” leads to the ${kind} “${name}”. Choose another slug.`;
  throw new DomainError('slug_taken', sentence, { fields: { slug: sentence } });
}

/** A name that no slug can be made of. */
export function nameWithoutLetters(kind: Kind): DomainError {
  const sentence = `A ${kind} needs a letter or a digit in its name.`;
  return new DomainError('invalid_input', sentence, { fields: { name: sentence } });
}

/** Refuses an edit of something that somebody has changed since. */
export function refuseStale(kind: Kind, row: { version: number }, version: number): void {
  if (row.version === version) return;
  const sentence = `Somebody has changed this ${kind} since you opened it, and nothing of yours was saved. Look at it again.`;
  throw new DomainError('stale_version', sentence, { extra: { version: row.version } });
}

/** Refuses a change of something that was merged into another meanwhile. */
export function refuseMerged(kind: Kind, row: { name: string; mergedInto: { name: string } | null }): void {
  if (row.mergedInto === null) return;
  const sentence = `The ${kind} “${row.name}” was merged into “${row.mergedInto.name}”. Change that one.`;
  throw new DomainError('wrong_state', sentence);
}

/** Refuses to merge something into itself. */
export function refuseSame(kind: Kind, id: string, into: string): void {
  if (id !== into) return;
  const sentence = `This is the ${kind} itself. Choose another one.`;
  throw new DomainError('invalid_input', sentence, { fields: { into: sentence } });
}
