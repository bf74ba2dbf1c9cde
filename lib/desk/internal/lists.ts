import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import type { DeskListName } from '#lib/desk/story.ts';
import { isAtLeast } from '#lib/people/roles.ts';
import { addDays, dayIn, instantIn } from '#lib/shared/zoned-time.ts';
import type { Prisma } from '#prisma/generated/client.ts';

type Where = Prisma.ArticleWhereInput;
type Order = Prisma.ArticleOrderByWithRelationInput[];

/** Which stories a list of the desk holds, besides that they must be visible, and in which order; null for none. */
export type ListOf = { where: Where; orderBy: Order } | null;

/** When the desk is looked at. */
export interface DeskTimes {
  now: Date;
  /** Since when what changed is new to whoever looks. */
  since: Date;
  /** IANA zone whose calendar says what is today. */
  timeZone: string;
}

const EVERYTHING: Where = {};
const NOT_OVER: Where = { trashedAt: null, publication: { in: ['never', 'unpublished'] } };

/** The lists of the desk for somebody. */
export function listsFor(actor: Actor, times: DeskTimes): Record<DeskListName, ListOf> {
  const { now, since, timeZone } = times;
  const personId = actor.personId ?? '';
  const mine: Where = { OR: [{ createdById: personId }, { assigneeId: personId }] };
  const isEditor = isAtLeast(actor.role, 'editor');
  const ofSections = inSectionsOf(actor);
  const concerns = isEditor ? either(ofSections, mine) : mine;
  const endOfToday = instantIn(timeZone, addDays(dayIn(timeZone, now), 1), { hour: 0, minute: 0 });
  const sentBack: Where = { stage: 'draft', stageNote: { not: '' } };
  return {
    toReview: isEditor
      ? {
          where: {
            AND: [ofSections, { stage: 'in_review', trashedAt: null, publication: { not: 'killed' } }],
          },
          orderBy: [{ priority: 'desc' }, { stageChangedAt: 'asc' }],
        }
      : null,
    sentBack: {
      where: { AND: [mine, sentBack, { trashedAt: null, publication: { not: 'killed' } }] },
      orderBy: [{ stageChangedAt: 'desc' }],
    },
    failed: {
      where: { AND: [either(concerns, { scheduledById: personId }), { scheduleProblem: { not: '' } }] },
      orderBy: [{ scheduledFor: 'asc' }],
    },
    overdue: {
      where: { AND: [concerns, NOT_OVER, { dueAt: { lt: now } }] },
      orderBy: [{ dueAt: 'asc' }],
    },
    dueToday: {
      where: { AND: [concerns, NOT_OVER, { dueAt: { gte: now, lt: endOfToday } }] },
      orderBy: [{ dueAt: 'asc' }],
    },
    // What was sent back stands above, with what is to be done.
    assigned: {
      where: { AND: [NOT_OVER, { assigneeId: personId, stage: 'draft', NOT: sentBack }] },
      orderBy: [{ priority: 'desc' }, { dueAt: { sort: 'asc', nulls: 'last' } }, { changedAt: 'desc' }],
    },
    scheduled: {
      where: { scheduledFor: { not: null }, scheduleProblem: '' },
      orderBy: [{ scheduledFor: 'asc' }],
    },
    live: { where: { publication: 'live' }, orderBy: [{ publishedAt: 'desc' }] },
    changed: {
      where: { AND: [{ trashedAt: null }, { OR: changedByOthers(personId, since) }] },
      orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    },
    free: isAtLeast(actor.role, 'reporter') ? freeFor(personId) : null,
  };
}

function inSectionsOf({ role, sectionIds }: Actor): Where {
  return role === 'editor' && sectionIds.length > 0 ? { sectionId: { in: [...sectionIds] } } : EVERYTHING;
}

// Prisma leaves an empty condition out of an OR, as if it held for nothing.
function either(one: Where, other: Where): Where {
  return one === EVERYTHING ? EVERYTHING : { OR: [one, other] };
}

function changedByOthers(personId: string, since: Date): Where[] {
  // Of the same millisecond too: to be told twice is better than never.
  return [
    { changedAt: { gte: since }, OR: [{ changedById: null }, { changedById: { not: personId } }] },
    // Nobody: it is as new as the story itself. The system changes no stage without changing the story.
    { stageChangedAt: { gte: since }, stageChangedById: { not: personId } },
  ];
}

// A draft that nobody has is mostly its author's own. Free to take is what the desk has commissioned or planned, and
// what came in by an import.
function freeFor(personId: string): ListOf {
  const isOffered: Where[] = [
    { createdById: null },
    { createdBy: { role: { in: ['editor', 'admin'] } } },
    { dueAt: { not: null } },
  ];
  return {
    where: {
      AND: [
        { assigneeId: null, stage: 'draft', publication: 'never', trashedAt: null },
        { OR: [{ createdById: null }, { createdById: { not: personId } }] },
        { OR: isOffered },
      ],
    },
    orderBy: [{ priority: 'desc' }, { dueAt: { sort: 'asc', nulls: 'last' } }, { changedAt: 'desc' }],
  };
}
