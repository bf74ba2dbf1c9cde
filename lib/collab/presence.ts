import 'server-only';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { waker } from './wake.ts';

/** Somebody in a room. Positions are of the document at `version`; null while they are not in the text. */
export interface PersonHere {
  clientId: string;
  personId: string;
  name: string;
  version: number;
  anchor: number | null;
  head: number | null;
}

/** A move, as the database announces it to every process. */
export interface Announcement extends PersonHere {
  articleId: string;
  isLeaving: boolean;
}

interface Seen extends PersonHere {
  seenAt: number;
}

// Whoever has not been heard of for so long is gone.
const FORGET_AFTER_MS = 30_000;

type Rooms = Map<string, Map<string, Seen>>;
const shared = globalThis as typeof globalThis & { nightdeskRooms?: Rooms };

// Who is where is worth nothing later, so it lives in memory: each process hears every announcement.
function rooms(): Rooms {
  if (!shared.nightdeskRooms) {
    const made: Rooms = new Map();
    shared.nightdeskRooms = made;
    waker().listen('presence', (payload) => remember(made, JSON.parse(payload) as Announcement));
    waker().look(() => forget(made, Date.now() - FORGET_AFTER_MS));
  }
  return shared.nightdeskRooms;
}

function remember(all: Rooms, { articleId, isLeaving, ...person }: Announcement): void {
  const room = all.get(articleId) ?? new Map<string, Seen>();
  if (isLeaving) room.delete(person.clientId);
  else room.set(person.clientId, { ...person, seenAt: Date.now() });
  if (room.size > 0) all.set(articleId, room);
  else all.delete(articleId);
}

function forget(all: Rooms, oldest: number): void {
  for (const [articleId, room] of all) {
    for (const [clientId, { seenAt }] of room) if (seenAt < oldest) room.delete(clientId);
    if (room.size === 0) all.delete(articleId);
  }
}

/** Who is in a room, by the order in which they were first heard of. */
export function peopleIn(articleId: string, clock: Clock = systemClock): PersonHere[] {
  const room = rooms().get(articleId);
  const oldest = clock().getTime() - FORGET_AFTER_MS;
  return [...(room?.values() ?? [])]
    .filter(({ seenAt }) => seenAt > oldest)
    .map(({ seenAt: _, ...person }) => person);
}

/** Calls back when somebody in a room comes, moves or goes. */
export function onPresence(articleId: string, callback: () => void): () => void {
  rooms();
  return waker().listen('presence', (payload) => {
    if ((JSON.parse(payload) as Announcement).articleId === articleId) callback();
  });
}
