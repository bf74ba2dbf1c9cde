import 'server-only';
import type { AuditLine } from '#lib/audit/sentence.ts';
import { db } from '#lib/db.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** What of a row makes a line. */
export const LINE_FIELDS = {
  id: true,
  at: true,
  personId: true,
  actorName: true,
  action: true,
  objectType: true,
  objectId: true,
  before: true,
  after: true,
  outcome: true,
  origin: true,
  hash: true,
} satisfies Prisma.AuditEventSelect;

type Row = Prisma.AuditEventGetPayload<{ select: typeof LINE_FIELDS }>;

/** Rows of the log as lines, with the names of what they are about as they are now. */
export async function toLines(rows: readonly Row[]): Promise<AuditLine[]> {
  const [objects, people] = await Promise.all([namesOfObjects(rows), namesOfPeople(rows)]);
  return rows.map((row) => {
    const [before, after] = [asFacts(row.before), asFacts(row.after)];
    const name = row.objectId === null ? undefined : objects.get(row.objectId);
    const ids = [...uuidsIn(before), ...uuidsIn(after)];
    return {
      number: Number(row.id),
      at: row.at.toISOString(),
      by: { id: row.personId, name: row.actorName },
      action: row.action,
      outcome: row.outcome,
      object: {
        type: row.objectType,
        id: row.objectId,
        name: name ?? nameIn(after) ?? nameIn(before),
        isThere: name !== undefined,
      },
      before,
      after,
      names: Object.fromEntries(ids.flatMap((id) => entryOf(people, id))),
      origin: row.origin,
      hash: Buffer.from(row.hash).toString('hex'),
    };
  });
}

type Names = ReadonlyMap<string, string>;

async function namesOfObjects(rows: readonly Row[]): Promise<Names> {
  const among = (type: string) => ({ id: { in: idsOf(rows, type) } });
  const [articles, people, profiles, sections, tags] = await Promise.all([
    db().article.findMany({ where: among('article'), select: { id: true, headline: true } }),
    db().person.findMany({ where: among('person'), select: { id: true, name: true } }),
    db().profile.findMany({ where: among('profile'), select: { id: true, name: true } }),
    db().section.findMany({ where: among('section'), select: { id: true, name: true } }),
    db().tag.findMany({ where: among('tag'), select: { id: true, name: true } }),
  ]);
  const named = articles.map(({ id, headline }) => ({ id, name: headline }));
  return new Map([...named, ...people, ...profiles, ...sections, ...tags].map(({ id, name }) => [id, name]));
}

function idsOf(rows: readonly Row[], type: string): string[] {
  const those = rows.filter(({ objectType }) => objectType === type);
  return [...new Set(those.map(({ objectId }) => objectId))].filter((id) => id !== null);
}

async function namesOfPeople(rows: readonly Row[]): Promise<Names> {
  const ids = new Set(rows.flatMap(({ before, after }) => [...uuidsIn(before), ...uuidsIn(after)]));
  if (ids.size === 0) return new Map();
  const people = await db().person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

function entryOf(names: Names, id: string): [string, string][] {
  const name = names.get(id);
  return name === undefined ? [] : [[id, name]];
}

function uuidsIn(value: unknown): string[] {
  if (typeof value === 'string') return isUuid(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(uuidsIn) : [];
}

function asFacts(value: Prisma.JsonValue): AuditLine['before'] {
  return typeof value === 'object' && !Array.isArray(value) ? (value as AuditLine['before']) : null;
}

function nameIn(facts: AuditLine['before']): string | null {
  return typeof facts?.name === 'string' ? facts.name : null;
}
