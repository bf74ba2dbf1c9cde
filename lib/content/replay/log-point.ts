import { type Node, Slice } from 'prosemirror-model';
import { ReplaceStep, Step } from 'prosemirror-transform';
import { type Attribution, attributeAll, attributeStep } from '#lib/content/attribution.ts';
import { contentSchema } from '#lib/content/schema.ts';
import { type Source, SourceList } from './sources.ts';

/** A step as the log keeps it; `at` in milliseconds since 1970. */
export interface LoggedStep {
  version: number;
  step: unknown;
  by: Omit<Source, 'since' | 'until'>;
  at: number;
}

/** A story at one version of its log, and where each of its words came from. */
export interface LogPoint {
  version: number;
  at: number;
  story: Node;
  attribution: Attribution;
  sources: SourceList;
  /** Which of the sources the last change is from. */
  source: number;
  /** The last version before a gap that the log was taken up again after; null when it is whole from its beginning. */
  gapAfter: number | null;
}

/** The step that makes a story from an empty one. */
export function beginningStep(story: Node): Step {
  return new ReplaceStep(0, emptyStory().content.size, new Slice(story.content, 0, 0));
}

/** A point to go on from, whose words all count as from one source. */
export function pointFrom(
  story: Node,
  { version, by, at }: Omit<LoggedStep, 'step'>,
  gapAfter: number | null = null,
): LogPoint {
  const { sources, source } = SourceList.empty.heard(by, at);
  return { version, at, story, attribution: attributeAll(story, source), sources, source, gapAfter };
}

/** The point that a log begins with, by its step 0; null when that cannot be read. */
export function firstPoint(logged: LoggedStep): LogPoint | null {
  const story = applied(emptyStory(), logged.step)?.doc;
  return story && logged.version === 0 ? pointFrom(story, logged) : null;
}

/** The next point; null when the step is not the next one, or does not fit what is there: the log has a gap. */
export function nextPoint(point: LogPoint, logged: LoggedStep): LogPoint | null {
  if (logged.version !== point.version + 1) return null;
  const change = applied(point.story, logged.step);
  if (!change) return null;
  const { sources, source } = point.sources.heard(logged.by, logged.at);
  const docs = { before: point.story, after: change.doc };
  return {
    version: logged.version,
    at: logged.at,
    story: change.doc,
    attribution: attributeStep(point.attribution, docs, change.step, source),
    sources,
    source,
    gapAfter: point.gapAfter,
  };
}

function emptyStory(): Node {
  const story = contentSchema.nodes.story?.createAndFill();
  if (!story) throw new Error('the schema has an empty story');
  return story;
}

// ProseMirror throws at JSON of another schema and answers null where a step does not fit.
function applied(story: Node, json: unknown): { doc: Node; step: Step } | null {
  try {
    const step = Step.fromJSON(contentSchema, json);
    const { doc } = step.apply(story);
    return doc ? { doc, step } : null;
  } catch {
    return null;
  }
}
