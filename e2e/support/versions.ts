/** What readers may see of each story just now: versions from `least` on and up to `most`. */
interface Bounds {
  least: number;
  most: number;
}

export type Floors = ReadonlyMap<string, number>;

const MARK = /\bs(\d+)v(\d{4})\b/g;

/** Words for a headline or a text that say which version of which story they are of. */
export function markOf(story: string, version: number): string {
  return `${story}v${String(version).padStart(4, '0')}`;
}

/** The lowest and the highest version of each story that a text shows. */
export function marksIn(text: string): Map<string, { low: number; high: number }> {
  const found = new Map<string, { low: number; high: number }>();
  for (const [, number, digits] of text.matchAll(MARK)) {
    const story = `s${number}`;
    const version = Number(digits);
    const known = found.get(story) ?? { low: version, high: version };
    found.set(story, { low: Math.min(known.low, version), high: Math.max(known.high, version) });
  }
  return found;
}

/** What the newsroom has published and taken down, as far as it was told that it is done. */
export class Versions {
  readonly #bounds = new Map<string, Bounds>();

  /** A publication is being sent: its version may be seen from now on. */
  begins(story: string, version: number): void {
    const known = this.#bounds.get(story);
    const least = known === undefined || known.least === Number.POSITIVE_INFINITY ? version : known.least;
    this.#bounds.set(story, { least, most: version });
  }

  /** It was answered: nothing older may be seen from now on. */
  isPublished(story: string, version: number): void {
    this.#bounds.set(story, { least: version, most: version });
  }

  /** A takedown was answered: nothing of the story may be seen from now on. */
  isGone(story: string): void {
    const most = this.#bounds.get(story)?.most ?? 0;
    this.#bounds.set(story, { least: Number.POSITIVE_INFINITY, most });
  }

  /** The least that may be seen of each story by who asks now. */
  floors(): Floors {
    return new Map([...this.#bounds].map(([story, { least }]) => [story, least]));
  }

  /** Sentences on what an answer shows that it must not, to who asked when the floors were these. */
  faults(marks: ReturnType<typeof marksIn>, floors: Floors): string[] {
    const faults: string[] = [];
    for (const [story, { low, high }] of marks) {
      const now = this.#bounds.get(story) ?? { least: 0, most: -1 };
      // One that was gone may be back by now, in its newest version.
      const least = Math.min(floors.get(story) ?? 0, now.least);
      if (least === Number.POSITIVE_INFINITY)
        faults.push(`shows ${story}, version ${low}, which was taken down`);
      else if (low < least) faults.push(`shows version ${low} of ${story}, although ${least} was published`);
      if (high > now.most) faults.push(`shows version ${high} of ${story}, which is not published`);
    }
    return faults;
  }
}
