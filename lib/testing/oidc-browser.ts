import { GET } from '#app/api/auth/oidc/callback/route.ts';
import { POST } from '#app/api/auth/oidc/route.ts';
import { getEnv } from '#lib/env.ts';

/** Where an answer of the newsroom sends a browser, with the session that it holds then. */
export interface Answered {
  /** The path and its query. */
  to: string;
  session: string | null;
}

/** A browser that goes between the newsroom's doors and a provider on loopback, with the cookies of both. */
export interface OidcBrowser {
  readonly cookies: Map<string, string>;
  /** Asks the newsroom for a visit. Returns the provider's address. */
  depart(wish: Readonly<Record<string, unknown>>): Promise<URL>;
  /** Follows the provider's pages as one of its accounts, empty to cancel. Returns the address it sends back to. */
  visit(address: URL, account: string): Promise<URL>;
  /** Opens the address that the provider has sent it to. */
  arrive(address: URL): Promise<Answered>;
  /** All three, one after the other. */
  go(wish: Readonly<Record<string, unknown>>, account: string): Promise<Answered>;
}

let browsers = 0;

/** A browser of its own network address, signed in by a session's token perhaps. */
export function anOidcBrowser(session: string | null = null): OidcBrowser {
  browsers += 1;
  const address = `192.0.2.${browsers % 250}`;
  const cookies = new Map<string, string>(session === null ? [] : [['nightdesk-session', session]]);
  const atProvider = new Map<string, string>();
  const headers = () => ({
    'x-forwarded-for': address,
    'user-agent': 'a browser of tests',
    cookie: cookieLine(cookies),
  });
  const browser: OidcBrowser = {
    cookies,
    async depart(wish) {
      const { siteUrl } = getEnv();
      const response = await POST(
        new Request(`${siteUrl}/api/auth/oidc`, {
          method: 'POST',
          headers: { ...headers(), origin: siteUrl, 'content-type': 'application/json' },
          body: JSON.stringify(wish),
        }),
      );
      keepCookies(cookies, response);
      const answer = (await response.json()) as { address?: string; detail?: string };
      if (answer.address === undefined) throw new Error(answer.detail);
      return new URL(answer.address);
    },
    visit: (start, account) => visitProvider(start, account, atProvider),
    async arrive(target) {
      const response = await GET(new Request(target, { headers: headers() }));
      keepCookies(cookies, response);
      const to = new URL(response.headers.get('location') ?? '');
      if (to.origin !== getEnv().siteUrl) throw new Error(`sent elsewhere: ${to.href}`);
      return { to: to.pathname + to.search, session: cookies.get('nightdesk-session') ?? null };
    },
    go: async (wish, account) => browser.arrive(await browser.visit(await browser.depart(wish), account)),
  };
  return browser;
}

const MOST_STEPS = 10;

async function visitProvider(start: URL, account: string, cookies: Map<string, string>): Promise<URL> {
  const { siteUrl } = getEnv();
  let [address, init]: [URL, RequestInit] = [start, {}];
  for (let step = 0; step < MOST_STEPS; step++) {
    if (address.origin === siteUrl) return address;
    const sent = { ...init, redirect: 'manual', headers: { cookie: cookieLine(cookies) } } as const;
    const response = await fetch(address, sent);
    keepCookies(cookies, response);
    const location = response.headers.get('location');
    const page = await response.text();
    [address, init] = location === null ? sendForm(page, address, account) : [new URL(location, address), {}];
  }
  throw new Error('the provider sends around in circles');
}

// The form that asks who it is, or one that the provider sends on by a script.
function sendForm(page: string, address: URL, account: string): [URL, RequestInit] {
  if (!page.includes('<form')) throw new Error(page);
  const action = /action="([^"]+)"/.exec(page)?.[1];
  if (action === undefined) return [address, { method: 'POST', body: new URLSearchParams({ account }) }];
  const hidden = [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const body = new URLSearchParams(hidden.map(([, name = '', value = '']) => [name, value]));
  return [new URL(action, address), { method: 'POST', body }];
}

function keepCookies(jar: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
    jar.set(name, value);
  }
}

function cookieLine(jar: ReadonlyMap<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}
