import { EMBED_PROVIDERS, type EmbedProvider } from './embed-providers.ts';

export type EmbedProviderName = keyof typeof EMBED_PROVIDERS;

/** A piece at a provider of the allow-list, named by the provider and the id that it has there. */
export interface Embed {
  provider: EmbedProviderName;
  id: string;
}

/** Whether a value names a provider of the allow-list. */
export function isEmbedProvider(value: unknown): value is EmbedProviderName {
  return typeof value === 'string' && Object.hasOwn(EMBED_PROVIDERS, value);
}

/** Whether a value could be an id at some provider: no more than letters, digits and `@ . _ / -`, at most 200. */
export function isPossibleEmbedId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w@./-]{1,200}$/.test(value);
}

/** Whether provider and id belong together: what the checks of single attributes cannot know. */
export function isEmbed(embed: { provider: unknown; id: unknown }): embed is Embed {
  const { provider, id } = embed;
  return isEmbedProvider(provider) && isPossibleEmbedId(id) && EMBED_PROVIDERS[provider].id.test(id);
}

/**
 * The piece that an address shows, or null when it is none of the allow-list's. Query parameters that only track are
 * of no matter, and nothing is fetched: addresses that a provider shortened beyond recognition are null too.
 */
export function embedFromAddress(address: string): Embed | null {
  const text = address.trim();
  if (text.length > 2000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isPlain =
    /^https?:$/.test(url.protocol) && url.port === '' && url.username === '' && url.password === '';
  const provider = isPlain ? providerAt(url.hostname) : undefined;
  if (provider === undefined) return null;
  const embed = { provider, id: (EMBED_PROVIDERS[provider] as EmbedProvider).idIn(url) };
  return isEmbed(embed) ? embed : null;
}

function providerAt(hostname: string): EmbedProviderName | undefined {
  const host = hostname.replace(/^(?:www|m|mobile)\./, '');
  const found = Object.entries(EMBED_PROVIDERS).find(([, { hosts }]) =>
    hosts.some((known) => known === host),
  );
  return found?.[0] as EmbedProviderName | undefined;
}

/** The provider's name as readers know it. */
export function embedProviderName({ provider }: Embed): string {
  return EMBED_PROVIDERS[provider].name;
}

/** Where the piece stands at its provider: an https address for people. */
export function embedAddress({ provider, id }: Embed): string {
  return EMBED_PROVIDERS[provider].address(id);
}

/** The https address of the frame that shows the piece; loading it tells the provider about the reader. */
export function embedFrame({ provider, id }: Embed): string {
  return EMBED_PROVIDERS[provider].frame(id);
}
