import type { Step } from 'prosemirror-transform';
import { backOffMs, IMPATIENT } from '#lib/shared/back-off.ts';
import type { ChangesAnswer, MissingSteps, Setback } from './messages.ts';
import { wordsOfSteps } from './rebase.ts';
import { caughtUp, readSteps, replay, type StoryAt } from './replay.ts';
import type { JournalledSteps } from './step-journal.ts';

/** What putting back needs of the world. */
export interface PuttingBack {
  random(): number;
  schedule(task: () => void, delayMs: number): () => void;
  changesSince(version: number): Promise<ChangesAnswer>;
  /** Told what stands in the way, null once nothing does; false ends the trying. */
  onTrouble(trouble: Setback | null): boolean;
}

/** A story, the steps of earlier visits that fit on it, and the words of those that do not. */
export interface PutBack {
  story: StoryAt;
  steps: readonly Step[];
  lost: string;
}

/**
 * Finds out what of the entries is not in the story yet. Takes as long as it takes, since what earlier visits left
 * must not be written over by what is typed now; null when it was told to end.
 */
export async function putBack(
  story: StoryAt,
  left: readonly JournalledSteps[],
  world: PuttingBack,
): Promise<PutBack | null> {
  if (left.length === 0) return { story, steps: [], lost: '' };
  const oldest = Math.min(story.version, ...left.map((entry) => entry.baseVersion));
  const missing = await allSince(oldest, world);
  if (missing === 'ended') return null;
  try {
    if (missing === 'unknown') throw new RangeError('the server does not know the version');
    const now = caughtUp(story, missing);
    return { story: now, ...replay(now, missing, left) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const lost = left.map((entry) => wordsOf(entry.steps)).join('\n');
    return { story, steps: [], lost };
  }
}

async function allSince(version: number, world: PuttingBack): Promise<MissingSteps | 'unknown' | 'ended'> {
  let found: MissingSteps = { version, steps: [], clientIds: [] };
  for (;;) {
    const answer = await answered(() => world.changesSince(found.version), world);
    if (answer === null) return 'ended';
    if (answer.kind !== 'changes') return 'unknown';
    if (answer.changes.steps.length === 0) return found;
    found = joined(found, answer.changes);
  }
}

// Asks until there is an answer about the story; null when told to end.
async function answered(
  ask: () => Promise<ChangesAnswer>,
  world: PuttingBack,
): Promise<ChangesAnswer | null> {
  for (let failures = 1; ; failures += 1) {
    const answer = await ask();
    const isAboutStory = answer.kind === 'changes' || answer.kind === 'refused';
    if (!world.onTrouble(isAboutStory ? null : answer)) return null;
    if (isAboutStory) return answer;
    await new Promise<void>((resolve) =>
      world.schedule(resolve, backOffMs(IMPATIENT, failures, world.random())),
    );
  }
}

function joined(one: MissingSteps, next: MissingSteps): MissingSteps {
  return {
    version: next.version,
    steps: [...one.steps, ...next.steps],
    clientIds: [...one.clientIds, ...next.clientIds],
  };
}

// Steps of another schema are still somebody's words: whatever text they hold is shown.
function wordsOf(steps: readonly unknown[]): string {
  try {
    return wordsOfSteps(readSteps(steps));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [...JSON.stringify(steps).matchAll(/"text":("(?:[^"\\]|\\.)*")/g)]
      .map(([, text = '""']) => JSON.parse(text) as string)
      .join('');
  }
}
