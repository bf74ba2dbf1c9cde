import 'server-only';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { waker } from '#lib/wake.ts';
import { type Announcement, type PersonHere, Rooms } from './rooms.ts';

/** Who is in a room, as far as this process has heard. */
export interface RoomNow {
  people: PersonHere[];
  /** False while the process listens for too short a time to have heard of everybody. */
  isComplete: boolean;
}

const shared = globalThis as typeof globalThis & { nightdeskRooms?: Rooms };

// Who is where is worth nothing later, so it lives in memory: each process hears every announcement.
function rooms(): Rooms {
  if (!shared.nightdeskRooms) {
    const made = new Rooms(Date.now());
    shared.nightdeskRooms = made;
    waker().listen('presence', (payload) => made.hear(JSON.parse(payload) as Announcement, Date.now()));
    waker().look(() => made.forget(Date.now()));
  }
  return shared.nightdeskRooms;
}

/** Who is in a room, by the order in which they were first heard of. */
export function roomNow(articleId: string, clock: Clock = systemClock): RoomNow {
  const now = clock().getTime();
  return { people: rooms().peopleIn(articleId, now), isComplete: rooms().isComplete(now) };
}

/** The articles that somebody is in, as far as this process has heard; whoever is told of them must see them anyway. */
export function listOccupied(clock: Clock = systemClock): string[] {
  return rooms().occupied(clock().getTime());
}

/** Calls back when somebody in a room comes, moves or goes. */
export function onPresence(articleId: string, callback: () => void): () => void {
  return rooms().listen(articleId, callback);
}
