/** What a newsroom has chosen, as its settings hold it. */
export interface AnalyticsChoice {
  /** One of the allow-list; empty for nobody. */
  provider: string;
  /** By which name it knows this site; empty where it needs none. */
  site: string;
  /** The host on which it runs, such as `stats.example.org`; empty for its own. */
  host: string;
}

/** A script that counts visits, and all that the policy of pages has to let it do. Addresses are absolute. */
export interface Snippet {
  src: string;
  /** Attributes whose names begin with `data-`. */
  data: Readonly<Record<string, string>>;
  /** Where it sends what it counts. */
  sendsTo: string;
}

/** How one service that counts visits is asked to. */
interface AnalyticsProvider {
  name: string;
  /** What the service calls the site, and where to find that. */
  siteLabel: string;
  siteHint: string;
  site: RegExp;
  /** Its own host; null where it runs nowhere else. */
  ownHost: string | null;
  /** Whether it needs no name for the site where it runs on a host of the newsroom's. */
  hostIsEnough: boolean;
  snippet(choice: Pick<AnalyticsChoice, 'site' | 'host'>): Snippet;
}

/** Names of hosts, which stand in a policy as they are. */
const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * The allow-list: services that set no cookies and follow nobody from site to site. Each is asked by a script alone, as
 * its own documentation has it.
 */
export const ANALYTICS_PROVIDERS = {
  plausible: {
    name: 'Plausible',
    siteLabel: 'Domain',
    siteHint: 'As Plausible knows the site, such as example.org.',
    site: HOST,
    ownHost: 'plausible.io',
    hostIsEnough: false,
    snippet: ({ site, host }) => ({
      src: `https://${host || 'plausible.io'}/js/script.js`,
      data: { 'data-domain': site },
      sendsTo: `https://${host || 'plausible.io'}/api/event`,
    }),
  },
  goatcounter: {
    name: 'GoatCounter',
    siteLabel: 'Code',
    siteHint:
      'What stands before .goatcounter.com in your address there. Leave it empty for one of your own.',
    site: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    ownHost: 'goatcounter.com',
    hostIsEnough: true,
    snippet: ({ site, host }) => {
      const sendsTo = `https://${host || `${site}.goatcounter.com`}/count`;
      const src = host ? `https://${host}/count.js` : 'https://gc.zgo.at/count.js';
      return { src, data: { 'data-goatcounter': sendsTo }, sendsTo };
    },
  },
  umami: {
    name: 'Umami',
    siteLabel: 'Website ID',
    siteHint: 'Under Settings, Websites in Umami: 36 letters, digits and hyphens.',
    site: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/,
    ownHost: 'cloud.umami.is',
    hostIsEnough: false,
    // Umami’s own has moved more than once what its script sends to by itself; this address is the documented one.
    snippet: ({ site, host }) => {
      const origin = `https://${host || 'cloud.umami.is'}`;
      return {
        src: `${origin}/script.js`,
        data: { 'data-website-id': site, 'data-host-url': origin },
        sendsTo: `${origin}/api/send`,
      };
    },
  },
  fathom: {
    name: 'Fathom',
    siteLabel: 'Site ID',
    siteHint: 'Capital letters, beside the site’s name in Fathom.',
    site: /^[A-Z]{5,12}$/,
    ownHost: null,
    hostIsEnough: false,
    snippet: ({ site }) => ({
      src: 'https://cdn.usefathom.com/script.js',
      data: { 'data-site': site },
      sendsTo: 'https://cdn.usefathom.com/',
    }),
  },
} as const satisfies Record<string, AnalyticsProvider>;

export type AnalyticsName = keyof typeof ANALYTICS_PROVIDERS;

export function isAnalyticsName(name: string): name is AnalyticsName {
  return Object.hasOwn(ANALYTICS_PROVIDERS, name);
}

/** The name of a host as somebody typed it, maybe as an address; null for what is none, or is not reached by https. */
export function hostIn(typed: string): string | null {
  const text = typed.trim();
  const url = URL.parse(text.includes('://') ? text : `https://${text}`);
  if (url === null || url.protocol !== 'https:' || url.href !== `https://${url.host}/`) return null;
  return HOST.test(url.host) ? url.host : null;
}

/** What is wrong with a choice: a sentence by field, none when visits can be counted by it, or are not to be. */
export function analyticsProblems({ provider, site, host }: AnalyticsChoice): {
  site?: string;
  host?: string;
} {
  if (!isAnalyticsName(provider)) return {};
  const asked: AnalyticsProvider = ANALYTICS_PROVIDERS[provider];
  const { name, siteLabel, ownHost, hostIsEnough } = asked;
  if (host !== '' && ownHost === null)
    return { host: `${name} runs on its own host alone. Leave this empty.` };
  if (host !== '' && !HOST.test(host)) return { host: 'Type the name of a host, such as stats.example.org.' };
  if (site === '' && hostIsEnough && host !== '') return {};
  if (asked.site.test(site)) return {};
  return { site: `This is no ${siteLabel.toLowerCase()} of ${name}. ${asked.siteHint}` };
}

/** The script by which a choice counts visits; null when it counts none, or is not right. */
export function snippetOf(choice: AnalyticsChoice): Snippet | null {
  const { provider } = choice;
  if (!isAnalyticsName(provider) || Object.keys(analyticsProblems(choice)).length > 0) return null;
  return ANALYTICS_PROVIDERS[provider].snippet(choice);
}
