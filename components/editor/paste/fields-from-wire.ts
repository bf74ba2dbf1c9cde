import type { FieldChanges, WorkingByline } from '#components/editor/working-copy/fields.ts';
import { bodyFromWire } from '#lib/articles/body-from-wire.ts';
import type { StoryWords } from '#lib/content/story.ts';
import type { ProfileOption } from '#lib/profiles/queries.ts';
import type { WireByline, WireStory } from '#lib/wire/wire-story.ts';

/** What a parsed story puts into the story. */
export function wordsFromWire(story: WireStory): Partial<StoryWords> {
  return {
    headline: story.headline,
    standfirst: story.standfirst,
    datelinePlace: story.dateline?.place ?? '',
    datelineAgency: story.dateline?.agency ?? '',
    internalNote: story.internalNote ?? '',
    editorsNote: story.editorsNote ?? '',
    body: bodyFromWire(story.blocks),
  };
}

/** What a parsed story puts into the fields. Bylines are those whose profiles exist; the others are offered. */
export function fieldsFromWire(story: WireStory, profiles: readonly ProfileOption[]): FieldChanges {
  return {
    bylines: knownBylines(story.bylines, profiles),
    bylineText: '',
    slugline: story.slugline ?? '',
    source: story.source ?? '',
    ...(story.language === null ? {} : { language: story.language }),
    // Copy without an embargo does not lift one that somebody set.
    ...(story.embargo?.until ? { embargoUntil: story.embargo.until } : {}),
  };
}

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
