import { leakIn } from './canaries.ts';
import type { Answer } from './paced-load.ts';
import type { MixedAsk } from './reader-mix.ts';
import { type Floors, marksIn, type Versions } from './versions.ts';

type Marks = ReturnType<typeof marksIn>;

/** A request, and what was known when it was sent. */
export interface WitnessedAsk extends MixedAsk {
  readonly floors: Floors;
  /** The newest versions that this address had shown. */
  readonly seenHere: Floors;
  /** What its story was then, and how often that had changed. */
  readonly storyWas: string;
}

const STALE = 'nightdesk; fwd=stale';
/** The front door waits so long for a rendering before it serves what was there before it. */
const PATIENCE_MS = 2000;

/** Looks at every answer for errors, for what is outdated or taken down, and for canaries. */
export class Witness {
  /** A sentence each, with the address. */
  readonly faults: string[] = [];
  readonly statuses = new Map<number, number>();
  readonly #versions: Versions;
  readonly #etags = new Map<string, string>();
  /** What a body showed, by address and ETag. */
  readonly #marksOf = new Map<string, Marks>();
  readonly #seen = new Map<string, Map<string, number>>();
  readonly #byKind = new Map<string, Set<string>>();

  constructor(versions: Versions) {
    this.#versions = versions;
  }

  etagOf(path: string): string | undefined {
    return this.#etags.get(path);
  }

  /** How many versions of stories answers of a kind have shown. */
  versionsSeen(kind: string): number {
    return this.#byKind.get(kind)?.size ?? 0;
  }

  sends(ask: MixedAsk): WitnessedAsk {
    const seenHere = new Map(this.#seen.get(ask.path));
    return { ...ask, floors: this.#versions.floors(), seenHere, storyWas: stateOf(ask) };
  }

  hears(sent: WitnessedAsk, answer: Answer | Error): void {
    if (answer instanceof Error) {
      this.faults.push(`${sent.path}: no answer (${answer.message})`);
      return;
    }
    const { status } = answer;
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    const found = [
      ...(status >= 500 ? ['an error of the server'] : []),
      ...leaksIn(answer),
      ...statusFaults(sent, status),
      ...this.#outdated(sent, answer),
    ];
    const { path, headers } = sent;
    const how = 'rsc' in headers ? ' (as the router asks)' : '';
    for (const fault of found) {
      this.faults.push(
        `${path}${how}: ${status}, ${answer.cacheStatus}, ${Math.round(answer.ms)} ms: ${fault}`,
      );
    }
  }

  #outdated(sent: WitnessedAsk, answer: Answer): string[] {
    const marks = this.#marksIn(sent, answer);
    const faults = this.#versions.faults(marks, sent.floors);
    const seen = this.#seen.get(sent.path) ?? new Map<string, number>();
    this.#seen.set(sent.path, seen);
    for (const [story, { low, high }] of marks) {
      const least = sent.seenHere.get(story) ?? 0;
      if (low < least) faults.push(`shows version ${low} of ${story} after ${least}`);
      seen.set(story, Math.max(seen.get(story) ?? 0, high));
      this.#note(sent.kind, `${story} ${high}`);
    }
    // A page that takes too long to render is served as it was, and says so; what was taken down never is.
    const isExcused = answer.cacheStatus === STALE && answer.ms >= PATIENCE_MS;
    return isExcused ? faults.filter((fault) => fault.includes('taken down')) : faults;
  }

  /** What an answer shows; one without a body shows what its ETag stands for. */
  #marksIn({ path }: WitnessedAsk, { status, text, etag }: Answer): Marks {
    if (etag === undefined) return marksIn(text);
    const known = this.#marksOf.get(`${path} ${etag}`);
    const marks = known ?? marksIn(text);
    if (status === 200) {
      this.#etags.set(path, etag);
      this.#marksOf.set(`${path} ${etag}`, marks);
    }
    return marks;
  }

  #note(kind: string, version: string): void {
    const versions = this.#byKind.get(kind) ?? new Set();
    this.#byKind.set(kind, versions.add(version));
  }
}

function leaksIn({ head, text }: Answer): string[] {
  return [leakIn(head), leakIn(text)].flatMap((leak) =>
    leak === null ? [] : [`a draft's words: …${leak}…`],
  );
}

/** The page of a story whose state has not changed meanwhile is there, or is gone. */
function statusFaults(sent: WitnessedAsk, status: number): string[] {
  const { story, storyWas } = sent;
  if (story === null || story.publication === 'changing' || stateOf(sent) !== storyWas) return [];
  const right = storyWas.startsWith('live') ? [200, 304] : [410];
  return right.includes(status) ? [] : [`it is ${storyWas}, so that ${right.join(' or ')} is right`];
}

function stateOf({ story }: MixedAsk): string {
  return story === null ? '' : `${story.publication} in version ${story.published}`;
}
