import type { Change } from '#lib/articles/schema.ts';
import type { StoredNode } from '#lib/content/body.ts';
import type { DemoStory, StoryWords } from './demo-story.ts';
import { editorOf, STAFF, type StaffKey } from './staff.ts';

const MINUTE_MS = 60_000;
/** Before a story goes live: when it was handed in, and when somebody began to write it. */
const LEAD_MINUTES = { submitted: 25, halfWritten: 60, begun: 95 } as const;

/** One thing that somebody does with a story. */
export type Deed =
  | { does: 'create' | 'write'; words: StoryWords }
  | { does: 'submit' | 'approve' | 'unpublish' | 'trash' }
  | { does: 'sendBack'; note: string }
  | { does: 'kill'; reason: string }
  | { does: 'publish'; change: Change }
  | { does: 'schedule'; goesAt: Date }
  | { does: 'assign' }
  | { does: 'hide'; members: readonly StaffKey[] };

/** Who does something with a story, and when. */
export interface Act {
  story: DemoStory;
  by: StaffKey;
  at: Date;
  deed: Deed;
}

/** All that happens to a story until now, in the order of time. */
export function actsOf(story: DemoStory): Act[] {
  const writer = writerOf(story);
  const editor = editorOf(story.section);
  const before = (minutes: number) => new Date(story.at.getTime() - minutes * MINUTE_MS);
  const act = (by: StaffKey, at: Date, deed: Deed): Act => ({ story, by, at, deed });
  const acts = beginning(story, before).map(([at, deed]) => act(writer, at, deed));
  if (story.members) acts.push(act(editor, before(40), { does: 'hide', members: story.members }));
  if (isAssigned(story)) acts.push(act(editor, before(35), { does: 'assign' }));
  if (isHandedIn(story, writer)) acts.push(act(writer, before(LEAD_MINUTES.submitted), { does: 'submit' }));
  const decision = decisionOn(story);
  if (decision) acts.push(act(decision.does === 'trash' ? writer : editor, story.at, decision));
  return [...acts, ...afterwards(story, editor)];
}

/** Whoever writes a story: the first of its byline, or the news editor what is nobody's. */
export function writerOf({ by }: DemoStory): StaffKey {
  const [first] = by;
  return first === undefined || first === 'staff' ? 'tobias' : first;
}

function beginning(story: DemoStory, before: (minutes: number) => Date): [Date, Deed][] {
  const words = firstWords(story);
  if (!story.isDrafted || words.blocks.length < 4) {
    return [[before(LEAD_MINUTES.halfWritten), { does: 'create', words }]];
  }
  const half = { ...words, blocks: words.blocks.slice(0, Math.ceil(words.blocks.length / 2)) };
  return [
    [before(LEAD_MINUTES.begun), { does: 'create', words: half }],
    [before(LEAD_MINUTES.halfWritten), { does: 'write', words }],
  ];
}

function isAssigned({ assignee, dueAt, priority }: DemoStory): boolean {
  return assignee !== undefined || dueAt !== null || priority !== 'normal';
}

function isHandedIn({ course, isDrafted }: DemoStory, writer: StaffKey): boolean {
  if (course === 'draft' || course === 'trashed') return false;
  // What comes week after week goes straight to the site.
  if (!isDrafted) return false;
  const isEditor = STAFF[writer].role === 'editor' || STAFF[writer].role === 'admin';
  return !isEditor || course === 'review' || course === 'sentBack' || course === 'approved';
}

function decisionOn({ course, note, goesAt }: DemoStory): Deed | null {
  switch (course) {
    case 'live':
    case 'unpublished':
    case 'killed':
      return { does: 'publish', change: { kind: 'update' } };
    case 'scheduled':
      return goesAt && { does: 'schedule', goesAt };
    case 'approved':
      return { does: 'approve' };
    case 'sentBack':
      return { does: 'sendBack', note };
    case 'trashed':
      return { does: 'trash' };
    case 'review':
    case 'draft':
      return null;
  }
}

function afterwards(story: DemoStory, editor: StaffKey): Act[] {
  const { updatedAt, correctedAt, endedAt } = story;
  const acts: Act[] = [];
  const add = (at: Date, deed: Deed) => acts.push({ story, by: editor, at, deed });
  const justBefore = (at: Date) => new Date(at.getTime() - 2 * MINUTE_MS);
  if (updatedAt) {
    add(justBefore(updatedAt), {
      does: 'write',
      words: correctedAt ? wrongWords(story, story.blocks) : story,
    });
    add(updatedAt, { does: 'publish', change: { kind: 'update' } });
  }
  if (correctedAt) {
    add(justBefore(correctedAt), { does: 'write', words: story });
    add(correctedAt, { does: 'publish', change: changeOf(story) });
  }
  if (endedAt && story.course === 'unpublished') add(endedAt, { does: 'unpublish' });
  if (endedAt && story.course === 'killed') add(endedAt, { does: 'kill', reason: story.reason });
  return acts;
}

function changeOf({ change, correction }: DemoStory): Change {
  if (change === 'fix') return { kind: 'fix', isConfirmed: false };
  return { kind: change, text: correction, place: change === 'correction' ? 'bottom' : 'top' };
}

function firstWords(story: DemoStory): StoryWords {
  return wrongWords(story, story.updatedAt ? story.blocks.slice(0, -1) : story.blocks);
}

/** The words with what was put right later as it was. */
function wrongWords({ headline, standfirst, right, was }: DemoStory, blocks: StoredNode[]): StoryWords {
  if (right === '') return { headline, standfirst, blocks };
  const wrong = (text: string) => text.replaceAll(right, was);
  const inNode = (node: StoredNode): StoredNode => ({
    ...node,
    ...(node.text === undefined ? {} : { text: wrong(node.text) }),
    ...(node.content ? { content: node.content.map(inNode) } : {}),
  });
  return { headline: wrong(headline), standfirst: wrong(standfirst), blocks: blocks.map(inNode) };
}
