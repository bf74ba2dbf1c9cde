import type { Fragment, Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';

/** A stretch of a document, in ProseMirror positions, that came from one source; sources are numbers of the caller. */
export interface Stretch {
  length: number;
  source: number;
}

/** Something that was taken out, for when it comes back: cut and pasted, dragged, or undone. */
interface Removed {
  content: Fragment;
  stretches: readonly Stretch[];
}

/** Where each position of a document came from. The lengths of the stretches add up to the document's content. */
export interface Attribution {
  readonly stretches: readonly Stretch[];
  /** What was taken out last, newest first. */
  readonly removed: readonly Removed[];
}

// Shorter words come back by themselves, typed anew by somebody else.
const LEAST_REMEMBERED = 12;
const MOST_REMEMBERED = 20;

/** A document all of which came from one source. */
export function attributeAll(doc: Node, source: number): Attribution {
  return { stretches: joined([{ length: doc.content.size, source }]), removed: [] };
}

/**
 * The attribution after a step: what the step puts in is from `source`, all else keeps its own. Words that were taken
 * out a moment ago and come back as they were keep theirs too, wherever they are put.
 */
export function attributeStep(
  before: Attribution,
  docs: { before: Node; after: Node },
  step: Step,
  source: number,
): Attribution {
  const parts: Stretch[] = [];
  let removed = before.removed;
  let done = 0;
  step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
    parts.push(...stretchesBetween(before.stretches, done, oldStart));
    done = oldEnd;
    const put = docs.after.slice(newStart, newEnd).content;
    const known = removed.find(({ content }) => content.size === newEnd - newStart && content.eq(put));
    parts.push(...(known?.stretches ?? [{ length: newEnd - newStart, source }]));
    removed = remember(removed, {
      content: docs.before.slice(oldStart, oldEnd).content,
      stretches: stretchesBetween(before.stretches, oldStart, oldEnd),
    });
  });
  parts.push(...stretchesBetween(before.stretches, done, docs.before.content.size));
  return { stretches: joined(parts), removed };
}

/** The stretches of a range, cut to it. */
export function stretchesBetween(stretches: readonly Stretch[], from: number, to: number): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const { length, source } of stretches) {
    if (start >= to) break;
    const shared = Math.min(start + length, to) - Math.max(start, from);
    if (shared > 0) found.push({ length: shared, source });
    start += length;
  }
  return found;
}

// A slice that begins or ends inside a node holds more than its range: it is no whole to be known again.
function remember(removed: readonly Removed[], one: Removed): readonly Removed[] {
  const size = one.stretches.reduce((sum, { length }) => sum + length, 0);
  const isWorthIt = one.content.size === size && textSize(one.content) >= LEAST_REMEMBERED;
  return isWorthIt ? [one, ...removed.slice(0, MOST_REMEMBERED - 1)] : removed;
}

function textSize(content: Fragment): number {
  return content.textBetween(0, content.size).length;
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { length, source } of stretches) {
    const last = whole.at(-1);
    if (last?.source === source) whole[whole.length - 1] = { length: last.length + length, source };
    else if (length > 0) whole.push({ length, source });
  }
  return whole;
}
