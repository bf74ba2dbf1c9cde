import 'server-only';
import type { ArticleFilter, Choice } from '#lib/articles/list-filter.ts';
import { db } from '#lib/db.ts';
import { isUuid } from '#lib/shared/uuid.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** A filter with its names looked up, and what its words mean just now. */
export interface FilterFacts {
  personId: string | null;
  now: Date;
  sectionIds: readonly string[];
  tagIds: readonly string[];
  profileIds: readonly string[];
  /** In the form in which words are compared. */
  words: readonly string[];
  /** The articles in which the words stand, where they are few; else null. */
  matches: readonly string[] | null;
  /** The articles that somebody is in. */
  occupied: readonly string[];
}

type Where = Prisma.ArticleWhereInput;

const HOUR_MS = 3_600_000;
const HOURS = { hour: 1, day: 24, week: 7 * 24, month: 30 * 24 } as const;
/** Its time has come and readers do not have it, and nobody has said that they never will. */
const WAITS: Where = { publication: { in: ['never', 'unpublished'] } };

/** The articles that a filter shows, of those that somebody may see. */
export function whereOf(filter: ArticleFilter, facts: FilterFacts): Where {
  return {
    AND: [
      { trashedAt: filter.trash.length > 0 ? { not: null } : null },
      ...among(filter.section, { sectionId: { in: [...facts.sectionIds] } }),
      ...among(filter.tag, { tags: { some: { tagId: { in: [...facts.tagIds] } } } }),
      ...among(filter.byline, { bylines: { some: { profileId: { in: [...facts.profileIds] } } } }),
      ...among(filter.stage, { stage: { in: [...filter.stage] } }),
      ...among(filter.publication, { publication: { in: [...filter.publication] } }),
      ...among(filter.priority, { priority: { in: [...filter.priority] } }),
      ...among(filter.here, { id: { in: [...facts.occupied] } }),
      ...anyOf(filter.assignee.map((who) => assignedTo(who, facts.personId))),
      ...anyOf(filter.author.map((who) => begunBy(who, facts.personId))),
      ...anyOf(filter.due.map((when) => dueWithin(when, facts.now))),
      ...anyOf(filter.length.map(lengthIs)),
      ...anyOf(filter.changed.map((span) => ({ changedAt: { gte: before(facts.now, HOURS[span]) } }))),
      ...saying(facts),
    ],
  };
}

/** Whether an article should have been with readers by now. */
export function isOverdue(
  article: { dueAt: Date | null; publication: string; trashedAt: Date | null },
  now: Date,
): boolean {
  const waits = article.publication === 'never' || article.publication === 'unpublished';
  return article.dueAt !== null && article.dueAt < now && waits && article.trashedAt === null;
}

function among(asked: readonly string[], where: Where): Where[] {
  return asked.length === 0 ? [] : [where];
}

function anyOf(wheres: readonly Where[]): Where[] {
  if (wheres.length <= 1) return [...wheres];
  return [{ OR: [...wheres] }];
}

function assignedTo(who: string, personId: string | null): Where {
  if (who === 'none') return { assigneeId: null };
  const id = who === 'me' ? personId : who;
  return id === null || !isUuid(id) ? { id: { in: [] } } : { assigneeId: id };
}

function begunBy(who: string, personId: string | null): Where {
  const id = who === 'me' ? personId : who;
  return id === null || !isUuid(id) ? { id: { in: [] } } : { createdById: id };
}

function dueWithin(when: Choice<'due'>, now: Date): Where {
  if (when === 'none') return { dueAt: null };
  if (when === 'overdue') return { dueAt: { lt: now }, ...WAITS };
  return { dueAt: { gte: now, lt: before(now, -HOURS[when]) } };
}

function lengthIs(length: Choice<'length'>): Where {
  if (length === 'unplanned') return { plannedWords: null };
  const planned = db().article.fields.plannedWords;
  return { plannedWords: { not: null }, wordCount: length === 'over' ? { gt: planned } : { lt: planned } };
}

function before(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * HOUR_MS);
}

// Where few say it, to know them beforehand spares Postgres a guess at how many they are.
function saying({ words, matches }: FilterFacts): Where[] {
  if (matches !== null) return [{ id: { in: [...matches] } }];
  return words.map((word) => ({ search: { text: contains(word) } }));
}

/** Text in which a word stands, as itself and not as a pattern. */
export function contains(word: string): { contains: string } {
  return { contains: literally(word) };
}

// LIKE takes these signs for more than themselves.
function literally(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
