/** A name under the headline; an organisation is a desk, an agency or "staff", not a person. */
export interface WireByline {
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  /** The job or the place beside the name, as the copy has it: "Political Editor", "in Port Alder". */
  readonly role?: string;
}

/** What the copy says of its embargo. */
export interface WireEmbargo {
  readonly text: string;
  /** ISO 8601 in UTC; null when day, hour or zone cannot be told for certain. */
  readonly until: string | null;
}

/** Where the story was filed from, and the agency named beside the place, such as "CNA". */
export interface WireDateline {
  readonly place: string;
  readonly agency: string | null;
}

/** How fast the agency wanted the story read, in the wires' own words. */
export type WireUrgency = 'flash' | 'bulletin' | 'urgent';

/** One part of the body; the text keeps the words of the source. */
export type WireBlock =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'subheading'; readonly text: string }
  | { readonly type: 'quote'; readonly text: string }
  | { readonly type: 'bulletList'; readonly items: readonly string[] }
  | { readonly type: 'orderedList'; readonly items: readonly string[] };

/** Where a line of the source went. */
export type WireField =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'source'
  | 'dateline'
  | 'dateline and paragraph'
  | 'slugline'
  | 'urgency'
  | 'embargo'
  | 'editorsNote'
  | 'internalNote'
  | 'leftOut'
  | WireBlock['type'];

/** One run of source lines and the field it went to; line numbers start at 1 and include both ends. */
export interface ReceiptEntry {
  readonly field: WireField;
  readonly line: number;
  readonly lastLine: number;
  /** The opening words, at most 160 characters. */
  readonly excerpt: string;
  /** Why, as a full sentence, where that is not plain from the field. */
  readonly note: string | null;
}

/** Words of the source that are not in any field, such as an end mark or the "By" before a name, with the reason as a full sentence. */
export interface LeftOutText {
  readonly text: string;
  readonly reason: string;
  readonly line: number;
}

/** Pasted copy, told apart into the fields of an article. Every field is plain text. */
export interface WireStory {
  /** Empty when the copy opens with running text. */
  readonly headline: string;
  readonly standfirst: string;
  readonly bylines: readonly WireByline[];
  /** The agency or publication the copy names as its source, such as "Coastal News Agency". */
  readonly source: string | null;
  readonly dateline: WireDateline | null;
  readonly slugline: string | null;
  /** Read from the internal note or the slugline, which keep the word as sent. */
  readonly urgency: WireUrgency | null;
  /** What the copy tells its readers about itself, such as a correction. */
  readonly editorsNote: string | null;
  /** What the agency told the desk (urgency, embargo, notes, sign-off, contacts), one per line; never to be published. */
  readonly internalNote: string | null;
  /** Read from the internal note, which keeps the words as sent. */
  readonly embargo: WireEmbargo | null;
  /** A BCP 47 tag guessed from script and common words, null when nothing decides it. */
  readonly language: string | null;
  readonly blocks: readonly WireBlock[];
  readonly leftOut: readonly LeftOutText[];
  /** In the order of the source; together the entries cover every line that is not blank. */
  readonly receipt: readonly ReceiptEntry[];
}
