import 'server-only';
import { ARCHIVE_ADDRESS } from '#lib/articles/addresses.ts';
import { resolveMonth } from '#lib/articles/published/archive.ts';
import { type AddressState, resolveAddress } from '#lib/articles/published.ts';
import { getSiteIdentity } from '#lib/newsroom/published.ts';
import { resolveAuthor } from '#lib/profiles/published.ts';
import { resolveSection, resolveTag } from '#lib/taxonomy/published.ts';

interface AddressKind {
  pattern: RegExp;
  /** Given what the pattern caught. */
  resolve(first: string, second: string): AddressState | Promise<AddressState>;
}

/** The kinds of readers' addresses; the first that fits decides. Slugs of sections and tags cannot be its words. */
const KINDS: readonly AddressKind[] = [
  { pattern: /^\/(?:corrections|search)$/, resolve: () => ({ kind: 'live' }) },
  { pattern: new RegExp(`^${ARCHIVE_ADDRESS}$`), resolve: () => ({ kind: 'live' }) },
  {
    pattern: new RegExp(`^${ARCHIVE_ADDRESS}/([^/]+)/([^/]+)$`),
    resolve: async (year, month) => resolveMonth((await getSiteIdentity()).timeZone, year, month),
  },
  { pattern: /^\/topics\/([^/]+)$/, resolve: resolveTag },
  { pattern: /^\/authors\/([^/]+)$/, resolve: resolveAuthor },
  { pattern: /^\/([^/]+)$/, resolve: resolveSection },
  { pattern: /^\/([^/]+)\/([^/]+)$/, resolve: resolveAddress },
];

/** What readers find at a path. */
export async function resolveReaderAddress(path: string): Promise<AddressState> {
  const plain = withoutAmp(path);
  if (plain === null) return await resolvePlain(path);
  const state = await resolvePlain(plain);
  return state.kind === 'live' ? { kind: 'moved', to: plain } : state;
}

async function resolvePlain(path: string): Promise<AddressState> {
  for (const { pattern, resolve } of KINDS) {
    const caught = pattern.exec(path);
    if (caught) return await resolve(caught[1] ?? '', caught[2] ?? '');
  }
  return { kind: 'unknown' };
}

// Other systems made a second page of each story for phones, and links to those are still about.
function withoutAmp(path: string): string | null {
  return /^(\/[^/]+(?:\/[^/]+)+)\/amp$/.exec(path)?.[1] ?? null;
}
