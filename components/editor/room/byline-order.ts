import type { WorkingByline } from '#components/editor/working-copy/fields.ts';
import type { ProfileOption } from '#lib/profiles/queries.ts';

/** The bylines with one moved by so many places; unchanged when there is no such place. */
export function movedByline(
  bylines: readonly WorkingByline[],
  index: number,
  by: -1 | 1,
): readonly WorkingByline[] {
  const moved = bylines[index];
  const target = index + by;
  if (moved === undefined || target < 0 || target >= bylines.length) return bylines;
  return bylines.toSpliced(index, 1).toSpliced(target, 0, moved);
}

/** The bylines with a profile at the end; unchanged when it stands there already. */
export function withByline(
  bylines: readonly WorkingByline[],
  profile: ProfileOption,
): readonly WorkingByline[] {
  if (bylines.some(({ profileId }) => profileId === profile.id)) return bylines;
  return [...bylines, { profileId: profile.id, name: profile.name, kind: profile.kind, role: '' }];
}
