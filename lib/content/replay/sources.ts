/**
 * How words came into a story: typed in the room, written by the server for somebody (over the API, by a restore),
 * or there in the first version that is kept, which may have been imported.
 */
export type SourceKind = 'typed' | 'written' | 'first' | 'imported';

/** Words that somebody put in during one session. Times in milliseconds since 1970. */
export interface Source {
  kind: SourceKind;
  personId: string | null;
  since: number;
  until: number;
}

/** A source with the name of its person. */
export interface NamedSource extends Source {
  name: string;
}

/** Whoever pauses longer begins a session of their own; the same pause that ends one for revisions. */
export const SESSION_PAUSE_MS = 10 * 60_000;

/** The sources of a log in the order in which they were first heard; never changes. */
export class SourceList {
  static readonly empty = new SourceList([]);
  readonly all: readonly Source[];

  private constructor(all: readonly Source[]) {
    this.all = all;
  }

  /** Counts a change to the session it belongs to, and says which that is. */
  heard(by: Omit<Source, 'since' | 'until'>, at: number): { sources: SourceList; source: number } {
    const place = this.all.findLastIndex(
      ({ kind, personId }) => kind === by.kind && personId === by.personId,
    );
    const last = this.all[place];
    if (!last || at - last.until >= SESSION_PAUSE_MS) {
      const sources = new SourceList([...this.all, { ...by, since: at, until: at }]);
      return { sources, source: this.all.length };
    }
    if (at === last.until) return { sources: this, source: place };
    return { sources: new SourceList(this.all.with(place, { ...last, until: at })), source: place };
  }
}
