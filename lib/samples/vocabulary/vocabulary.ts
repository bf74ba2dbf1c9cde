/**
 * The words of invented stories in one language. `{place}`, `{person}`, `{body}` and `{thing}` are the same throughout
 * a story; `{number}` and `{day}` differ from sentence to sentence.
 */
export interface Vocabulary {
  /** BCP 47. */
  language: string;
  /** Who writes in it. */
  writers: readonly string[];
  places: readonly string[];
  people: readonly string[];
  bodies: readonly string[];
  /** What stories are about, by the slug of a section; `any` where it has none of its own. */
  things: { readonly any: readonly string[]; readonly [section: string]: readonly string[] };
  days: readonly string[];
  headlines: readonly string[];
  /** What may follow a headline. */
  tails: readonly string[];
  standfirsts: readonly string[];
  sentences: readonly string[];
  subheads: readonly string[];
}
