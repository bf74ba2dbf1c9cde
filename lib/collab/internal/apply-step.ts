import type { Node } from 'prosemirror-model';
import { AttrStep, DocAttrStep, Step } from 'prosemirror-transform';
import { contentSchema } from '#lib/content/schema.ts';
import { DomainError } from '#lib/shared/domain-error.ts';

/** Reads what a client calls a step, in ProseMirror's JSON. Throws DomainError `invalid_step`. */
export function readStep(json: unknown): Step {
  try {
    const step = Step.fromJSON(contentSchema, json);
    refuseDisorder(json as StepJson);
    return step;
  } catch (error) {
    throw invalidStep(error);
  }
}

/** The story after a step. Throws DomainError `invalid_step`. */
export function applyStep(story: Node, step: Step): Node {
  try {
    refuseUnknownAttribute(story, step);
    const { doc, failed } = step.apply(story);
    if (doc) return doc;
    throw new RangeError(failed ?? 'it does not apply');
  } catch (error) {
    throw invalidStep(error);
  }
}

interface StepJson {
  from?: number;
  gapFrom?: number;
  gapTo?: number;
  to?: number;
  /** Of a set of marks. */
  steps?: readonly StepJson[];
}

// ProseMirror applies such a step without a word, and everybody else would have to map positions over it.
function refuseDisorder({
  from = 0,
  gapFrom = from,
  gapTo = gapFrom,
  to = gapTo,
  steps = [],
}: StepJson): void {
  if (from > gapFrom || gapFrom > gapTo || gapTo > to) throw new RangeError('it ends before it begins');
  steps.forEach(refuseDisorder);
}

// It would be kept, and change nothing.
function refuseUnknownAttribute(story: Node, step: Step): void {
  if (!(step instanceof AttrStep || step instanceof DocAttrStep)) return;
  const node = step instanceof AttrStep ? story.nodeAt(step.pos) : story;
  if (node && !Object.hasOwn(node.attrs, step.attr)) {
    throw new RangeError(`a ${node.type.name} has no attribute “${step.attr}”`);
  }
}

function invalidStep(error: unknown): DomainError {
  const reason = error instanceof Error ? error.message : String(error);
  return new DomainError(
    'invalid_step',
    `A change does not fit the text: ${reason.slice(0, 200)}. Nothing was changed.`,
  );
}
