import { ENCODINGS, type Encoding } from './accept-encoding.ts';
import { type Packed, repack } from './pack.ts';

/** What is known about a page apart from its body. */
export interface PageFacts {
  /** In canonical form, with its query. */
  readonly address: string;
  readonly status: number;
  /** By which changes find it. */
  readonly keys: readonly string[];
  /** Of its body. */
  readonly hash: string;
  /** As an HTTP date. */
  readonly lastModified: string;
  readonly renderedAtMs: number;
  /** Headers of every form of it, in Node's flat form. */
  readonly head: readonly string[];
}

/** One form of a page, ready to be sent. */
export interface Representation {
  readonly etag: string;
  readonly body: Buffer;
  /** Headers in Node's flat form, for an answer from memory; the value of `Cache-Status` is the last. */
  readonly headers: string[];
  /** The same for a 304. */
  readonly unchangedHeaders: string[];
}

/** Then a page is rendered again behind the reader's back, for what may lag in it. */
export const OLD_AFTER_MS = 5 * 60_000;

const HIT = 'nightdesk; hit';
const ON_UNCHANGED = new Set(['Cache-Control', 'Vary']);
/** The small change of a page: its headers, its keys and its place in the maps. */
const OVERHEAD_BYTES = 2000;

/** A page that was rendered once and is sent to many. */
export class KeptPage {
  readonly facts: PageFacts;
  /** null while it is on disk alone. */
  packed: Packed | null;
  /** Nothing that it shows has changed since. */
  isFresh = true;
  /** Or on its way there. */
  isOnDisk = false;
  /** Of a page that is kept briefly. */
  expiresAtMs = Number.POSITIVE_INFINITY;
  /** When it was last seen to, and when it was last rendered again for its age. */
  seenToMs = 0;
  refreshedMs = 0;
  /** How often it was asked for, older times counting half with each rendering. */
  hits = 0;
  /** A form that was made for a reader, until the store has counted it. */
  newForm: Encoding | null = null;
  readonly #forms: Record<Encoding, Representation | null> = {
    br: null,
    zstd: null,
    gzip: null,
    identity: null,
  };

  constructor(facts: PageFacts, packed: Packed | null) {
    this.facts = facts;
    this.packed = packed;
  }

  get bytes(): number {
    return OVERHEAD_BYTES + (this.packed?.body.length ?? 0);
  }

  /** The form that fits, made if need be; null when the body is not in memory. */
  in(encoding: Encoding): Representation | null {
    const ready = this.#forms[encoding];
    if (ready !== null || this.packed === null) return ready;
    const body = repack(this.packed, encoding);
    if (body === null) return this.in('identity');
    const made = represent(this.facts, encoding, body);
    this.#forms[encoding] = made;
    if (encoding !== this.packed.encoding) this.newForm = encoding;
    return made;
  }

  /** The bytes of a form that was made, 0 when it was not. */
  bytesIn(encoding: Encoding): number {
    return this.#forms[encoding]?.body.length ?? 0;
  }

  /** Forgets a form, which can be made again. */
  dropForm(encoding: Encoding): void {
    this.#forms[encoding] = null;
  }

  /** Forgets the body, which can be read from disk again. */
  dropBody(): void {
    this.packed = null;
    for (const encoding of ENCODINGS) this.dropForm(encoding);
  }
}

/** Each form has a strong tag of its own. */
function represent(facts: PageFacts, encoding: Encoding, body: Buffer): Representation {
  const isCoded = encoding !== 'identity';
  const etag = isCoded ? `"${facts.hash}-${encoding}"` : `"${facts.hash}"`;
  const validators = facts.status === 200 ? ['ETag', etag, 'Last-Modified', facts.lastModified] : [];
  const coding = isCoded ? ['Content-Encoding', encoding] : [];
  const length = ['Content-Length', String(body.length)];
  const known = ['Cache-Status', HIT];
  return {
    etag,
    body,
    headers: [...facts.head, ...validators, ...coding, ...length, ...known],
    unchangedHeaders: [...onUnchanged(facts.head), ...validators, ...known],
  };
}

function onUnchanged(head: readonly string[]): string[] {
  return head.filter((_text, at) => ON_UNCHANGED.has(head[at - (at % 2)] ?? ''));
}
