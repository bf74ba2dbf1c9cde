import { Mapping, ReplaceStep, type Step, type Transform } from 'prosemirror-transform';

/**
 * Puts steps that were made on an older text on top of `transform`, whose document has `remote` in it as well.
 * Needs no older document, so that it also works for what a crash left. Returns the steps that found no place.
 */
export function rebaseOnto(transform: Transform, local: readonly Step[], remote: readonly Step[]): Step[] {
  const undone = local.map((step) => step.getMap().invert()).reverse();
  const mapping = new Mapping([...undone, ...remote.map((step) => step.getMap())]);
  return local.filter((step, index) => {
    const own = local.length - 1 - index;
    const mapped = step.map(mapping.slice(own + 1));
    if (mapped === null || transform.maybeStep(mapped).failed !== null) return true;
    mapping.appendMap(mapped.getMap(), own);
    return false;
  });
}

/** Words as they were typed, and where they end. */
interface Run {
  text: string;
  end: number;
}

/** The words that steps put into a text, as somebody typing them saw them: runs on lines of their own. */
export function wordsOfSteps(steps: readonly Step[]): string {
  const runs: Run[] = [];
  for (const step of steps) {
    if (step instanceof ReplaceStep) follow(runs, step);
  }
  return runs
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}

function follow(runs: Run[], { from, to, slice }: ReplaceStep): void {
  const last = runs.at(-1);
  const text = slice.content.textBetween(0, slice.content.size, '\n', '\n');
  if (last !== undefined && to === last.end && to - from <= last.text.length) {
    last.text = last.text.slice(0, last.text.length - (to - from)) + text;
    last.end = from + slice.size;
  } else if (text !== '') {
    runs.push({ text, end: from + slice.size });
  }
}
