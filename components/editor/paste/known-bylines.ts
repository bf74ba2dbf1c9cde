import type { WorkingByline } from '#components/editor/working-copy/fields.ts';
import type { ProfileOption } from '#lib/profiles/queries.ts';
import type { WireByline } from '#lib/wire/wire-story.ts';

/** The bylines of a story whose profiles exist, in the story's order. */
export function knownBylines(
  bylines: readonly WireByline[],
  profiles: readonly ProfileOption[],
): WorkingByline[] {
  return bylines.flatMap((byline) => {
    const profile = profileOf(byline, profiles);
    return profile
      ? [{ profileId: profile.id, name: profile.name, kind: profile.kind, role: byline.role ?? '' }]
      : [];
  });
}

/** The bylines of a story that no profile has yet. */
export function unknownBylines(
  bylines: readonly WireByline[],
  profiles: readonly ProfileOption[],
): WireByline[] {
  return bylines.filter((byline) => profileOf(byline, profiles) === undefined);
}

function profileOf(byline: WireByline, profiles: readonly ProfileOption[]): ProfileOption | undefined {
  // Agencies write names in capitals; that makes nobody else of them.
  const name = byline.name.toLocaleLowerCase();
  const namesakes = profiles.filter((profile) => profile.name.toLocaleLowerCase() === name);
  return namesakes.find(({ kind }) => kind === byline.kind) ?? namesakes[0];
}
