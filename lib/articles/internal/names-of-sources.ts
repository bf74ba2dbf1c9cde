import 'server-only';
import type { NamedSource, Source } from '#lib/content/replay/sources.ts';
import { db } from '#lib/db.ts';

/** Gives sources the names of their people, also of those whose account is gone. */
export async function withNames(sources: readonly Source[]): Promise<NamedSource[]> {
  const ids = [...new Set(sources.map(({ personId }) => personId))].filter((id) => id !== null);
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const gone = ids.filter((id) => !names.has(id));
  if (gone.length > 0) for (const [id, name] of await namesOnceGiven(gone)) names.set(id, name);
  return sources.map((source) => {
    const { personId } = source;
    const name = personId === null ? 'Nightdesk' : (names.get(personId) ?? 'Somebody who has left');
    return { ...source, name };
  });
}

// The log of steps keeps ids alone; the audit log keeps how each account was made, for good.
async function namesOnceGiven(ids: string[]): Promise<[string, string][]> {
  const events = await db().auditEvent.findMany({
    where: { objectType: 'person', objectId: { in: ids }, action: 'person.create' },
    select: { objectId: true, after: true },
  });
  return events.flatMap(({ objectId, after }): [string, string][] => {
    const name = after !== null && typeof after === 'object' && 'name' in after ? after.name : null;
    return objectId !== null && typeof name === 'string' ? [[objectId, name]] : [];
  });
}
