/** What an import or a paste can leave behind, by the word it is counted under. */
export type DroppedThing =
  | 'pictures'
  | 'frames'
  | 'controls'
  | 'menus'
  | 'scripts'
  | 'links'
  | 'comments'
  | 'deletions'
  | 'tables'
  | 'hidden';

/** How many of a thing were left behind; always at least one. */
export interface Dropped {
  readonly what: DroppedThing;
  readonly count: number;
}

/** Counts one thing that is left behind. */
export type Drop = (what: DroppedThing) => void;

/** A count of what is left behind: `drop` adds to it, `list` reads it in the order things were first met. */
export function countDropped(): { drop: Drop; list(): Dropped[] } {
  const counts = new Map<DroppedThing, number>();
  return {
    drop: (what) => counts.set(what, (counts.get(what) ?? 0) + 1),
    list: () => [...counts].map(([what, count]) => ({ what, count })),
  };
}

const NAMES: Readonly<Record<DroppedThing, readonly [one: string, many: string]>> = {
  pictures: ['picture', 'pictures'],
  frames: ['video or frame', 'videos and frames'],
  controls: ['button or form field', 'buttons and form fields'],
  menus: ['menu', 'menus'],
  scripts: ['script', 'scripts'],
  links: ['address of a link that leads nowhere', 'addresses of links that lead nowhere'],
  comments: ['comment', 'comments'],
  deletions: ['deleted passage', 'deleted passages'],
  tables: ['table grid (its words are paragraphs)', 'table grids (their words are paragraphs)'],
  hidden: ['hidden part', 'hidden parts'],
};

/** Says in one sentence what was left behind; empty when nothing was. */
export function droppedSentence(dropped: readonly Dropped[]): string {
  if (dropped.length === 0) return '';
  const things = dropped.map(({ what, count }) => `${count} ${NAMES[what][count === 1 ? 0 : 1]}`);
  return `Left out: ${new Intl.ListFormat('en').format(things)}.`;
}
