import { roleName } from '#lib/people/role-words.ts';
import type { Role } from '#lib/people/roles.ts';

/** What somebody is, and of editors the sections that they are limited to. */
export function RoleWords({ role, sections }: { role: Role; sections: readonly string[] }) {
  if (role !== 'editor') return roleName(role);
  if (sections.length === 0) return 'Editor of all sections';
  return (
    <>
      Editor of <bdi>{sections.join(', ')}</bdi>
    </>
  );
}
