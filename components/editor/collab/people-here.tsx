'use client';

import { useRoom } from '#components/editor/room/room-context.ts';
import { hueOf } from './person-hue.ts';

/** Who else is in the room; a click goes to where they are. */
export function PeopleHere() {
  const { people, view } = useRoom();
  if (people.length === 0) return null;
  const goTo = (clientId: string) => {
    const person = people.find((one) => one.clientId === clientId);
    const editor = view.current;
    if (!editor || person?.head == null) return;
    const { node } = editor.domAtPos(Math.min(person.head, editor.state.doc.content.size));
    const place = node instanceof Element ? node : node.parentElement;
    place?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  };
  return (
    <ul aria-label="Also here" className="flex items-center gap-1">
      {people.map(({ clientId, personId, name }) => (
        <li key={clientId}>
          <button
            type="button"
            onClick={() => goTo(clientId)}
            style={{ ['--hue' as string]: hueOf(personId) }}
            className="their-name rounded-small px-2 py-1 text-xs"
          >
            {name} is here
          </button>
        </li>
      ))}
    </ul>
  );
}
