import type { PersonHere } from './messages.ts';

/** Somebody else in the room, or oneself in another tab. */
export interface Neighbour {
  personId: string;
  /** As it is shown: no two in a room have the same. */
  name: string;
  /** Of their caret, in degrees; far enough from everybody else's. */
  hue: number;
  isMe: boolean;
  /** Their tabs with this story, each with a place of its own. */
  tabs: readonly PersonHere[];
}

/** The people of a room as one of its tabs shows them, by the order in which they came. */
export function neighboursOf(
  people: readonly PersonHere[],
  own: { clientId: string; personId: string },
): readonly Neighbour[] {
  const byPerson = Map.groupBy(people, ({ personId }) => personId);
  const hues = huesOf([...byPerson.keys()]);
  const names = new Map<string, number>();
  return [...byPerson].flatMap(([personId, all]) => {
    const tabs = all.filter(({ clientId }) => clientId !== own.clientId);
    const isMe = personId === own.personId;
    const given = all[0]?.name ?? '';
    const count = (names.get(given) ?? 0) + (isMe ? 0 : 1);
    names.set(given, count);
    const name = isMe ? 'You' : count === 1 ? given : `${given} (${count})`;
    return tabs.length === 0 ? [] : [{ personId, name, hue: hues.get(personId) ?? 0, isMe, tabs }];
  });
}

/** As many as can be told apart. */
const HUES = 12;
/** Leads through all of them, from each to one that is far from it. */
const STRIDE = 5;

// The same for a person in every room, unless somebody who came before has it.
function huesOf(personIds: readonly string[]): ReadonlyMap<string, number> {
  const hues = new Map<string, number>();
  for (const personId of personIds) {
    const own = hashOf(personId) % HUES;
    const turns = Array.from({ length: HUES }, (_, turn) => (((own + turn * STRIDE) % HUES) * 360) / HUES);
    const taken = new Set(hues.values());
    hues.set(personId, turns.find((hue) => !taken.has(hue)) ?? turns[0] ?? 0);
  }
  return hues;
}

function hashOf(text: string): number {
  let sum = 0;
  for (const letter of text) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0;
  return sum;
}
