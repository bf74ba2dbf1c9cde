import type { NodeSpec } from 'prosemirror-model';

/** The parts of a story in their order in the document, and how the words of each are kept. */
export const STORY_PARTS = {
  kicker: 'line',
  headline: 'line',
  standfirst: 'line',
  datelinePlace: 'line',
  datelineAgency: 'line',
  body: 'blocks',
  editorsNote: 'lines',
  internalNote: 'lines',
} as const;

export type StoryPart = keyof typeof STORY_PARTS;
/** The parts that hold plain text. */
export type TextPart = Exclude<StoryPart, 'body'>;

/** The most characters each part may have; the database holds the same limits. */
export const PART_LIMITS: Readonly<Record<TextPart, number>> = {
  kicker: 200,
  headline: 500,
  standfirst: 2000,
  datelinePlace: 200,
  datelineAgency: 200,
  editorsNote: 5000,
  internalNote: 20_000,
};

const CONTENT = { line: 'text*', lines: '(text | hardBreak)*', blocks: 'block+' } as const;

function partSpec(name: string, kind: (typeof STORY_PARTS)[StoryPart]): NodeSpec {
  return {
    content: CONTENT[kind],
    // Plain text has no marks; the blocks of the body bring their own.
    ...(kind === 'blocks' ? {} : { marks: '' }),
    defining: true,
    isolating: true,
    selectable: false,
    toDOM: () => ['div', { 'data-part': name, ...(kind === 'blocks' ? {} : { dir: 'auto' }) }, 0],
  };
}

/** The nodes of a working copy's one document: a `story` of named parts. */
export const storyNodes: Record<'story' | StoryPart, NodeSpec> = {
  // No caret can stand between the parts.
  story: { content: Object.keys(STORY_PARTS).join(' '), allowGapCursor: false },
  ...(Object.fromEntries(
    Object.entries(STORY_PARTS).map(([name, kind]) => [name, partSpec(name, kind)]),
  ) as Record<StoryPart, NodeSpec>),
};
