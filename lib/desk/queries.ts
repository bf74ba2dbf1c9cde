import 'server-only';
import { visibleTo } from '#lib/articles/visibility.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { type ListOf, listsFor } from './internal/lists.ts';
import { DESK_LISTS, type Desk, type DeskList, type DeskListName, type DeskStory } from './story.ts';

/** Each list shows so many. */
const SHOWN = 5;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Whoever comes for the first time is told of the last day, whoever comes late of the last week. */
const AWAY_DAYS = { first: 1, most: 7 } as const;
// Enough for any hour off line; they are counted by story.
const MOST_ORPHANS = 200;

/**
 * The desk as somebody sees it. It takes one query for each list and three more, however many stories there are.
 *
 * @param timeZone IANA zone whose calendar says what is due today
 */
export async function getDesk(actor: Actor, timeZone: string, clock: Clock = systemClock): Promise<Desk> {
  const now = clock();
  const since = await awaySince(actor, now);
  const lists = listsFor(actor, { now, since, timeZone });
  const [rows, recovered] = await Promise.all([
    Promise.all(DESK_LISTS.map((name) => listRows(actor, lists[name]))),
    listRecovered(actor),
  ]);
  const names = await namesFor(rows.flat());
  const shown = DESK_LISTS.map((name, place) => [name, toList(rows[place] ?? [], names)] as const);
  return {
    ...(Object.fromEntries(shown) as Record<DeskListName, DeskList>),
    recovered,
    since: since.toISOString(),
    at: now.toISOString(),
  };
}

async function awaySince({ personId }: Actor, now: Date): Promise<Date> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  if (personId === null) return daysAgo(AWAY_DAYS.first);
  const { deskSeenAt } = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: { deskSeenAt: true },
  });
  if (deskSeenAt === null) return daysAgo(AWAY_DAYS.first);
  const longest = daysAgo(AWAY_DAYS.most);
  return deskSeenAt < longest ? longest : deskSeenAt;
}

// No names here: they are asked for once, for all lists.
const FIELDS = {
  id: true,
  headline: true,
  sectionId: true,
  stage: true,
  publication: true,
  priority: true,
  assigneeId: true,
  dueAt: true,
  scheduledFor: true,
  publishedAt: true,
  stageNote: true,
  stageChangedAt: true,
  stageChangedById: true,
  changedAt: true,
  changedById: true,
  scheduleProblem: true,
} satisfies Prisma.ArticleSelect;

type Row = Prisma.ArticleGetPayload<{ select: typeof FIELDS }>;

async function listRows(actor: Actor, list: ListOf): Promise<Row[]> {
  if (list === null) return [];
  return await db().article.findMany({
    where: { AND: [visibleTo(actor), list.where] },
    orderBy: list.orderBy,
    take: SHOWN + 1,
    select: FIELDS,
  });
}

async function listRecovered(actor: Actor): Promise<Desk['recovered']> {
  if (actor.personId === null) return [];
  const orphans = await db().articleOrphan.findMany({
    where: { personId: actor.personId, resolvedAt: null, article: visibleTo(actor) },
    orderBy: { at: 'desc' },
    take: MOST_ORPHANS,
    select: { article: { select: { id: true, headline: true } } },
  });
  return [...Map.groupBy(orphans, ({ article }) => article.id)].map(([articleId, those]) => ({
    articleId,
    headline: those[0]?.article.headline ?? '',
    count: those.length,
  }));
}

interface Names {
  sections: ReadonlyMap<string, { name: string; holdsPages: boolean }>;
  people: ReadonlyMap<string, string>;
}

async function namesFor(rows: readonly Row[]): Promise<Names> {
  const sectionIds = new Set(rows.map(({ sectionId }) => sectionId));
  const personIds = new Set(
    rows
      .flatMap((row) => [row.assigneeId, row.stageChangedById, row.changedById])
      .filter((id) => id !== null),
  );
  const [sections, people] = await Promise.all([
    db().section.findMany({ where: { id: { in: [...sectionIds] } }, select: SECTION }),
    db().person.findMany({ where: { id: { in: [...personIds] } }, select: PERSON }),
  ]);
  return {
    sections: new Map(sections.map(({ id, ...section }) => [id, section])),
    people: new Map(people.map(({ id, name }) => [id, name])),
  };
}

const SECTION = { id: true, name: true, holdsPages: true } as const;
const PERSON = { id: true, name: true } as const;

function toList(rows: readonly Row[], names: Names): DeskList {
  return { stories: rows.slice(0, SHOWN).map((row) => toStory(row, names)), hasMore: rows.length > SHOWN };
}

function toStory(row: Row, { sections, people }: Names): DeskStory {
  const nameOf = (id: string | null) => (id === null ? '' : (people.get(id) ?? ''));
  const section = sections.get(row.sectionId);
  const { id, headline, stage, publication, priority, stageNote, scheduleProblem } = row;
  return {
    ...{ id, headline, stage, publication, priority, stageNote, scheduleProblem },
    section: section?.name ?? '',
    isPage: section?.holdsPages ?? false,
    assignee: nameOf(row.assigneeId),
    dueAt: row.dueAt?.toISOString() ?? null,
    scheduledFor: row.scheduledFor?.toISOString() ?? null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    stageChangedAt: row.stageChangedAt.toISOString(),
    stageChangedBy: nameOf(row.stageChangedById),
    changedAt: row.changedAt.toISOString(),
    changedBy: nameOf(row.changedById) || 'Nightdesk',
  };
}
