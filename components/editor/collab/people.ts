import type { PersonHere } from './messages.ts';
import { huesOf } from './person-hue.ts';

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
