import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { PlannedPerson } from '#lib/people/import-plan.ts';
import { RoleWords } from './role-words.tsx';

const VERDICTS: Readonly<Record<PlannedPerson['verdict'], { text: string; tone: Tone }>> = {
  invite: { text: 'Would be invited', tone: 'good' },
  is_here: { text: 'Has an account', tone: 'neutral' },
  is_invited: { text: 'Is invited already', tone: 'neutral' },
  wrong: { text: 'Cannot be read', tone: 'danger' },
};

const HEAD = 'py-2 pe-4 text-start font-medium text-ink-soft';
const CELL = 'py-2 pe-4 align-top wrap-anywhere max-sm:block max-sm:py-0.5';

/** What would become of each line of a file; on a phone each line stands by itself. */
export function ImportTable({ people }: { people: readonly PlannedPerson[] }) {
  return (
    <table className="w-full border-y border-rule text-sm max-sm:block">
      <thead className="max-sm:sr-only">
        <tr>
          {['Line', 'Address', 'Role', 'What would happen'].map((title) => (
            <th key={title} scope="col" className={HEAD}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {people.map((person) => (
          <PlannedRow key={person.line} person={person} />
        ))}
      </tbody>
    </table>
  );
}

function PlannedRow({ person }: { person: PlannedPerson }) {
  const { line, email, name, role, sections, verdict, problem } = person;
  const { text, tone } = VERDICTS[verdict];
  return (
    <tr className="border-t border-rule max-sm:block max-sm:py-2">
      <td className={`${CELL} text-ink-faint tabular-nums`}>
        <span className="sm:hidden">Line </span>
        {line}
      </td>
      <td className={CELL}>
        <p>
          <bdi>{email}</bdi>
        </p>
        {name === '' ? null : (
          <p className="text-ink-soft">
            <bdi>{name}</bdi>
          </p>
        )}
      </td>
      <td className={CELL}>{role === null ? '–' : <RoleWords role={role} sections={sections} />}</td>
      <td className={CELL}>
        <Badge tone={tone}>{text}</Badge>
        {problem === '' ? null : <p className="mt-1 text-danger">{problem}</p>}
      </td>
    </tr>
  );
}
