import { KEYS_HEADER, readKeys } from '#lib/pages/keys.ts';
import { MISSING_HEADER, type Way } from '#lib/pages/ways.ts';
import type { Header } from '#server/front-door/hop-by-hop.ts';
import { type Answer, askNext, type NextDoor, NotMade } from './ask-next.ts';
import { KeptPage } from './kept-page.ts';
import type { Address, Kind } from './kinds.ts';
import { MISSING_MS, missingAt } from './missing-page.ts';
import { hashOf, pack } from './pack.ts';
import { pageHead } from './page-head.ts';
import { withStart } from './page-start.ts';
import { type Pressed, press, type SheetOf } from './press.ts';

/** A page fresh from Next. */
export interface Rendered {
  readonly page: KeptPage;
  /** Why it may not be kept; null when it may. */
  readonly refusal: string | null;
  /** Whether it stands at every address that never was. */
  readonly isMissing: boolean;
}

/** Next answered, with an error: its rendering of this page threw. */
export class Failed extends NotMade {
  override readonly name = 'Failed';
}

const KEPT_STATUSES = new Set([200, 301, 308, 404, 410]);
/** What brotli would not make smaller. */
const PICTURES: ReadonlySet<Kind['name']> = new Set(['picture', 'logo']);

export interface RenderOptions extends NextDoor {
  /** Style sheets of the build that made the pages. */
  readonly sheetOf: SheetOf;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Pages that are there already. */
export interface Known {
  /** What stands at the address: the same bytes are kept once and do not seem new. */
  readonly before?: KeptPage | undefined;
  /** What stands at another address that never was, and has not changed since. */
  readonly missing?: KeptPage | undefined;
}

/**
 * Asks Next for a page and presses it.
 *
 * @throws {Unreachable} when there was no answer
 * @throws {Failed} when the answer was an error of the server
 */
export async function renderPage(
  address: Address,
  { before, missing }: Known,
  options: RenderOptions,
): Promise<Rendered> {
  const answer = await askFor(address, missing === undefined ? 'whole' : 'brief', options);
  if (answer.status >= 500) {
    throw new Failed(`Next answered ${answer.status} for ${address.path}.`, answer.requestId);
  }
  const isMissing = headerOf(answer.headers, MISSING_HEADER) !== undefined;
  if (isMissing && missing !== undefined && answer.body.length === 0) {
    return { page: missingAt(address, missing, options.now()), refusal: null, isMissing };
  }
  return { ...(await makePage(address, answer, before, options)), isMissing };
}

async function makePage(
  address: Address,
  answer: Answer,
  before: KeptPage | undefined,
  options: RenderOptions,
): Promise<Omit<Rendered, 'isMissing'>> {
  const isDocument = headerOf(answer.headers, 'content-type')?.startsWith('text/html') === true;
  const pressed = isDocument ? pressWhole(answer, options.sheetOf) : null;
  const plain = pressed ? Buffer.from(pressed.html) : answer.body;
  const own = ownKeys(answer, pressed);
  const hash = hashOf(plain);
  const facts = {
    address: address.key,
    status: answer.status,
    keys: [...new Set([...address.keys, ...(own ?? [])])],
    hash,
    lastModified: lastModified(hash, before, saidTime(answer), options.now()),
    renderedAtMs: options.now(),
    head: pageHead(answer, address.kind, pressed, options.siteUrl.startsWith('https:')),
  };
  const isPicture = PICTURES.has(address.kind.name) && answer.status === 200;
  const known = before?.facts.hash === hash ? before.packed : null;
  const packed = known ?? (isPicture ? { encoding: 'identity' as const, body: plain } : await pack(plain));
  const page = new KeptPage(facts, packed);
  const keepMs = answer.status === 404 ? MISSING_MS : address.kind.keepMs;
  if (keepMs !== undefined) page.expiresAtMs = options.now() + keepMs;
  return { page, refusal: refusalOf(address, answer, isDocument && pressed === null, own) };
}

/** A live page answers by itself, sooner than after `proxy.ts`, which says what stands where nothing live does. */
async function askFor({ key, kind }: Address, way: Way, next: NextDoor): Promise<Answer> {
  if (kind.name === 'page') {
    const page = await askNext(key, next, 'straight');
    if (page.status !== 404) return page;
  }
  return await askNext(key, next, kind.name === 'page' ? way : 'whole');
}

function pressWhole({ headers, body }: Answer, sheetOf: SheetOf): Pressed | null {
  const pressed = press(body.toString(), sheetOf);
  return pressed && withStart(pressed, headerOf(headers, 'link') ?? '');
}

function ownKeys(answer: Answer, pressed: Pressed | null): readonly string[] | null {
  const header = headerOf(answer.headers, KEYS_HEADER);
  return header === undefined ? (pressed?.keys ?? null) : readKeys(header);
}

function refusalOf(
  { kind }: Address,
  { status, headers }: Answer,
  streams: boolean,
  keys: readonly string[] | null,
): string | null {
  if (!KEPT_STATUSES.has(status)) return `its status is ${status}`;
  if (headerOf(headers, 'set-cookie') !== undefined) return 'it sets a cookie';
  if (streams) return 'it streams, so that it is not whole without scripts, or does not begin as pages do';
  const mustSay = status === 200 && kind.keepMs === undefined && kind.isPlain !== true;
  return mustSay && keys === null ? 'it does not say what it shows' : null;
}

/**
 * The same bytes keep their time. Other bytes get another one, also within one second: web servers make tags of it. So pages
 * do not go by what they say of themselves, which is that of their story and not of the lists around it.
 */
function lastModified(hash: string, before: KeptPage | undefined, saidMs: number, nowMs: number): string {
  if (before?.facts.hash === hash) return before.facts.lastModified;
  if (before !== undefined) {
    return new Date(Math.max(nowMs, Date.parse(before.facts.lastModified) + 1000)).toUTCString();
  }
  return new Date(saidMs <= nowMs ? saidMs : nowMs).toUTCString();
}

/** When the content of what is no document changed, as it says itself; else NaN. */
function saidTime({ headers }: Answer): number {
  return Date.parse(headerOf(headers, 'last-modified') ?? '');
}

function headerOf(headers: readonly Header[], name: string): string | undefined {
  return headers.find(([known]) => known.toLowerCase() === name)?.[1];
}
