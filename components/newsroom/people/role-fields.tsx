'use client';

import { useState } from 'react';
import { CheckBox } from '#components/ui/check-box.tsx';
import { Choices } from '#components/ui/choices.tsx';
import { textIn } from '#components/ui/text-in.ts';
import { ROLE_CHOICES } from '#lib/people/role-words.ts';
import type { Role } from '#lib/people/roles.ts';
import type { RoleChange } from '#lib/people/schema.ts';

/** What somebody is to be, and of editors which sections they are limited to. Named as `roleIn` reads them. */
export function RoleFields({
  sections,
  first: { role: firstRole, sectionIds },
  error,
}: {
  sections: readonly { id: string; name: string }[];
  /** What is chosen at first. */
  first: { role: Role; sectionIds: readonly string[] };
  error: string | undefined;
}) {
  const [role, setRole] = useState<Role>(firstRole);
  return (
    <>
      <Choices<Role> legend="Role" options={ROLE_CHOICES} value={role} onChange={setRole} />
      <input type="hidden" name="role" value={role} />
      {role === 'editor' ? (
        <fieldset className="min-w-0">
          <legend className="mb-1 text-sm font-medium text-ink">Sections</legend>
          <p className="mb-2 text-xs text-ink-faint">Choose none, and they have all of them.</p>
          <div className="grid max-h-56 gap-1.5 overflow-y-auto sm:grid-cols-2">
            {sections.map(({ id, name }) => (
              <CheckBox
                key={id}
                name="sectionIds"
                value={id}
                label={<bdi>{name}</bdi>}
                defaultChecked={sectionIds.includes(id)}
              />
            ))}
          </div>
        </fieldset>
      ) : null}
      {error === undefined ? null : <p className="text-sm text-danger">{error}</p>}
    </>
  );
}

/** What the fields say. The command checks it. */
export function roleIn(form: FormData): { role: Role; sectionIds: string[] } {
  const sectionIds = form.getAll('sectionIds').map(String);
  return { role: textIn(form, 'role') as Role, sectionIds } satisfies RoleChange;
}
