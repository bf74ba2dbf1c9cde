import { NameFilter } from '#components/newsroom/admin/name-filter.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import type { PeopleFilter as Filter } from '#lib/people/address.ts';
import { ROLE_CHOICES } from '#lib/people/role-words.ts';

const ANY = { value: '', label: 'Any' };
const STATE_CHOICES = [
  ANY,
  { value: 'active', label: 'Active' },
  { value: 'invited', label: 'Invited' },
  { value: 'disabled', label: 'Disabled' },
];

/** Finds people by name or address, by role and by whether they can come in. */
export function PeopleFilter({ filter: { q, role, state } }: { filter: Filter }) {
  return (
    <NameFilter address="/admin/people" label="Find by name or address" q={q}>
      <Field label="Role">
        {(control) => (
          <Select {...control} name="role" defaultValue={role ?? ''} options={[ANY, ...ROLE_CHOICES]} />
        )}
      </Field>
      <Field label="State">
        {(control) => <Select {...control} name="state" defaultValue={state ?? ''} options={STATE_CHOICES} />}
      </Field>
    </NameFilter>
  );
}
