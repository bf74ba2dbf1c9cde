/** What the stream says about who is in a room. */
export interface RoomReport<Person> {
  people: readonly Person[];
  /** False while the server has not heard of everybody yet, since it was started a moment ago. */
  isComplete: boolean;
}

/** Who is here after a report: nobody vanishes because the server has not heard of them yet. */
export function peopleAfter<Person extends { clientId: string }>(
  known: readonly Person[],
  { people, isComplete }: RoomReport<Person>,
): readonly Person[] {
  if (isComplete) return people;
  const told = new Set(people.map(({ clientId }) => clientId));
  return [...people, ...known.filter(({ clientId }) => !told.has(clientId))];
}
