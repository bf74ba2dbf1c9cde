import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { markDeskSeen } from '#lib/desk/commands.ts';
import { markNotices } from '#lib/notices/commands/mark-notices.ts';
import { tellPeople } from '#lib/notices/commands/tell-people.ts';
import { handleEvents } from '#lib/outbox/commands/handle-events.ts';
import { hasPeople } from '#lib/people/queries.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { demoStories } from './all-stories.ts';
import { type Act, actsOf } from './course.ts';
import { countReaders } from './internal/count-readers.ts';
import { type Cast, engageStaff } from './internal/engage-staff.ts';
import { type Articles, perform } from './internal/perform.ts';
import { writePages } from './internal/write-pages.ts';
import { STAFF, type StaffKey } from './staff.ts';

const HOUR_MS = 60 * 60 * 1000;
/** What happened longer ago is told to nobody any more, and what is older than the second figure has been read. */
const NEWS_HOURS = { told: 72, unread: 5 } as const;
/** More than one act can lead to. */
const EVENTS_OF_AN_ACT = 10;

/** How a newsroom is to be filled. */
export interface Filling {
  /** The time to which it leads. */
  now: Date;
  passwordOf(key: StaffKey): string;
  /** Gives it up between two acts; what has been done so far stays. */
  signal: AbortSignal;
  /** Shows what is being done. */
  step<T>(name: string, doing: string, work: () => Promise<T>): Promise<T>;
}

/**
 * Fills an empty newsroom with an invented paper: its people, its archive and what they have in hand, all by the
 * commands that people use. Audit lines are of the time when they are written, as always. Admins only.
 * Throws DomainError `not_allowed`, `wrong_state`.
 */
export async function fillDemo(actor: Actor, { now, passwordOf, signal, step }: Filling): Promise<void> {
  if (actor.role !== 'admin') throw new DomainError('not_allowed', 'Only an admin may fill a newsroom.');
  if (await hasPeople()) throw new DomainError('wrong_state', 'Somebody works in this newsroom already.');
  const cast = await step('Demo staff', 'engaging twelve people', () =>
    engageStaff(actor, { passwordOf, now }),
  );
  await step('Demo pages', 'saying who we are', () => writePages(cast.actorOf('ingrid'), now));
  const stories = demoStories(now);
  const acts = stories.flatMap(actsOf).toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const toldFrom = new Date(now.getTime() - NEWS_HOURS.told * HOUR_MS);
  const told = acts.findIndex(({ at }) => at >= toldFrom);
  const articles: Articles = new Map();
  await step('Demo archive', `writing ${stories.length} stories`, async () => {
    await performAll(cast, articles, acts.slice(0, told), signal);
    await forgetEvents(now);
  });
  await step('Demo desk', 'doing the work of the last days', async () => {
    await performLately(cast, articles, { acts: acts.slice(told), now, signal });
    // Nobody reads the mail of people who do not exist.
    await db().mailMessage.deleteMany({ where: { sentAt: null } });
  });
  await step('Demo readers', 'inventing who read it', () => countReaders(articles, stories, now));
}

async function performAll(cast: Cast, articles: Articles, acts: readonly Act[], signal: AbortSignal) {
  for (const act of acts) {
    signal.throwIfAborted();
    await perform(cast, articles, act);
  }
}

// Nobody needs a notice, and mail, of what was published last year.
async function forgetEvents(now: Date): Promise<void> {
  await db().outboxEvent.updateMany({ where: { handledAt: null }, data: { handledAt: now } });
}

interface Lately {
  acts: readonly Act[];
  now: Date;
  signal: AbortSignal;
}

async function performLately(cast: Cast, articles: Articles, { acts, now, signal }: Lately): Promise<void> {
  const unreadFrom = new Date(now.getTime() - NEWS_HOURS.unread * HOUR_MS);
  const unread = acts.findIndex(({ at }) => at >= unreadFrom);
  for (const [index, act] of acts.entries()) {
    if (index === unread) await lookAround(cast, unreadFrom);
    await performAll(cast, articles, [act], signal);
    await tell(act.at);
  }
}

async function tell(at: Date): Promise<void> {
  const outcomes = await handleEvents([tellPeople], EVENTS_OF_AN_ACT);
  for (const outcome of outcomes) if (outcome.did === 'failed') throw outcome.error;
  // A notice is as old as what it tells of.
  await db().notice.updateMany({ where: { eventId: { in: outcomes.map(({ id }) => id) } }, data: { at } });
}

/** Everybody comes to the desk once and reads what there is. */
async function lookAround(cast: Cast, at: Date): Promise<void> {
  for (const key of Object.keys(STAFF) as StaffKey[]) {
    const actor = cast.actorOf(key);
    const newest = await db().notice.findFirst({
      where: { personId: actor.personId ?? '' },
      orderBy: { id: 'desc' },
      select: { id: true },
    });
    if (newest) await markNotices(actor, { upTo: newest.id }, () => at);
    await markDeskSeen(actor, { upTo: at.toISOString() }, () => at);
  }
}
