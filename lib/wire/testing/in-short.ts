import type { WireBlock, WireStory } from '#lib/wire/wire-story.ts';

/**
 * A story in short, to be compared in a table: people as "Jane Doe (in London)", the dateline as "London (AP)", each
 * block as its first letter, notes in one line. What the story does not have is missing.
 */
export function inShort(story: WireStory): Record<string, string> {
  const { dateline } = story;
  const short = {
    headline: story.headline,
    standfirst: story.standfirst,
    by: story.bylines.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`)).join('; '),
    source: story.source,
    dateline: dateline === null ? null : `${dateline.place}${dateline.agency ? ` (${dateline.agency})` : ''}`,
    slugline: story.slugline,
    urgency: story.urgency,
    until: story.embargo?.until,
    editorsNote: story.editorsNote,
    note: story.internalNote?.replaceAll('\n', ' | '),
    language: story.language,
    blocks: story.blocks.map(initialOf).join(''),
  };
  return Object.fromEntries(
    Object.entries(short).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** P for a paragraph, S for a subheading, L for a list of so many items. */
function initialOf(block: WireBlock): string {
  return 'items' in block ? `L${block.items.length}` : block.type.charAt(0).toUpperCase();
}
