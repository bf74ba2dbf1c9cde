import type { Node } from 'prosemirror-model';
import { canSplit, findWrapping, liftTarget, Transform } from 'prosemirror-transform';
import { seeded } from '#lib/content/diff/testing/bodies.ts';
import {
  beginningStep,
  firstPoint,
  type LoggedStep,
  type LogPoint,
  nextPoint,
} from '#lib/content/replay/log-point.ts';
import { contentAfter, type StoryContent } from '#lib/content/replay/moment.ts';
import { momentBetween } from '#lib/content/replay/splices.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { storyOf } from '#lib/content/story.ts';

/** A writer of a test, by a number from 0: what they type is one letter of their own. */
export const letterOf = (writer: number) => String.fromCharCode(97 + writer);

type Random = ReturnType<typeof seeded>;

/** A story whose body holds these lines. */
export function aStoryOf(...lines: string[]): Node {
  const content = lines.map((text) => ({
    type: 'paragraph',
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  }));
  const texts = { kicker: '', headline: 'A', standfirst: '', datelinePlace: '', datelineAgency: '' };
  return storyOf({ ...texts, editorsNote: '', internalNote: '', body: { type: 'doc', content } });
}

/** The step 0 of a log that begins with a story. */
export function beginningOf(story: Node): LoggedStep {
  const by = { kind: 'first', personId: null } as const;
  return { version: 0, step: beginningStep(story).toJSON(), by, at: 0 };
}

/** A log of random edits by four writers, the same for the same seed, and the story after each. */
export function aRandomLog(seed: number, length: number): { log: LoggedStep[]; stories: Node[] } {
  const random = seeded(seed);
  const first = aStoryOf('AAAA AAAA', '', 'AAAA');
  const stories = [first];
  const log = [beginningOf(first)];
  while (log.length <= length) {
    const writer = 1 + random.number(4);
    const change = edit(new Transform(stories.at(-1) ?? first), random, letterOf(writer));
    change.steps.forEach((step, index) => {
      const by = { kind: 'typed', personId: `person ${writer}` } as const;
      log.push({ version: log.length, step: step.toJSON(), by, at: log.length * 1000 });
      stories.push(change.docs[index + 1] ?? change.doc);
    });
  }
  return { log, stories };
}

function edit(change: Transform, random: Random, letter: string): Transform {
  const at = aPlaceIn(change.doc, random);
  const $at = change.doc.resolve(at);
  const kind = random.number(9);
  const end = Math.min($at.end(), at + random.number(6));
  const isInBody = $at.node(1).type.name === 'body';
  if (kind === 0) return change.delete(at, end);
  if (kind === 1) return change.replaceWith(at, end, contentSchema.text(letter.repeat(2)));
  if (kind === 2 && isInBody && canSplit(change.doc, at)) return change.split(at);
  if (kind === 3 && isInBody && end > at) return change.addMark(at, end, contentSchema.mark('bold'));
  if (kind === 4 && isInBody) return wrapOrLift(change, at);
  if (kind === 5 && isInBody && $at.index(1) > 0) return joined(change, $at.before(2));
  return change.insert(at, contentSchema.text(letter.repeat(1 + random.number(4))));
}

function joined(change: Transform, boundary: number): Transform {
  const $boundary = change.doc.resolve(boundary);
  const [left, right] = [$boundary.nodeBefore, $boundary.nodeAfter];
  const areLines = left?.type === right?.type && left?.isTextblock === true;
  return areLines ? change.join(boundary) : change;
}

function wrapOrLift(change: Transform, at: number): Transform {
  const range = change.doc.resolve(at).blockRange();
  const target = range && liftTarget(range);
  if (range && typeof target === 'number') return change.lift(range, target);
  const wrapping = range && findWrapping(range, contentSchema.nodes.blockquote ?? contentSchema.topNodeType);
  return range && wrapping ? change.wrap(range, wrapping) : change;
}

function aPlaceIn(story: Node, random: Random): number {
  const places: number[] = [];
  story.descendants((node, from) => {
    if (node.inlineContent) for (let at = 0; at <= node.content.size; at += 1) places.push(from + 1 + at);
  });
  return places[random.number(places.length)] ?? 1;
}

/** The points of a log; fails when it has a gap. */
export function pointsOf(log: readonly LoggedStep[]): LogPoint[] {
  const points: LogPoint[] = [];
  for (const step of log) {
    const last = points.at(-1);
    const point = last ? nextPoint(last, step) : firstPoint(step);
    if (!point) throw new Error(`the log has a gap at ${step.version}`);
    points.push(point);
  }
  return points;
}

/** The content after each point, made from the content at the first and the moments alone. */
export function replayed(points: readonly LogPoint[], begin: StoryContent): StoryContent[] {
  const contents = [begin];
  points.slice(1).forEach((point, index) => {
    const before = points[index];
    const last = contents.at(-1);
    if (before && last) contents.push(contentAfter(last, momentBetween(before, point)));
  });
  return contents;
}
