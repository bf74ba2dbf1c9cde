/** What a sign-in was answered with. */
export interface SignInAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

export interface Guess {
  readonly email: string;
  readonly password: string;
  /** The network address that a trusted proxy says it comes from. */
  readonly address: string;
  /** What the browser kept of earlier sign-ins. */
  readonly device?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Guesser = (guess: Guess) => Promise<SignInAnswer>;

/** Signs in over HTTP as the sign-in page does, without a browser, to a newsroom that trusts this machine as a proxy. */
export async function openGuesser(url: string): Promise<Guesser> {
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const cookies = asked.headers.getSetCookie().map((line) => line.split(';')[0]);
  return async ({ email, password, address, device, headers }) => {
    const cookie = [...cookies, ...(device === undefined ? [] : [`nightdesk-device=${device}`])].join('; ');
    const answer = await fetch(`${url}/api/auth/callback/credentials`, {
      method: 'POST',
      headers: {
        ...headers,
        origin: url,
        cookie,
        'content-type': 'application/json',
        'x-forwarded-for': address,
      },
      body: JSON.stringify({ csrfToken, email, password, json: 'true' }),
    });
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  };
}

/** For `startNewsroom`, of whom guesses come from whichever address they say. */
export const BEHIND_A_PROXY = { TRUSTED_PROXIES: '127.0.0.1,::1' };

/** The value of a cookie that an answer gives to the browser. */
export function cookieIn({ headers }: SignInAnswer, name: 'nightdesk-device' | 'nightdesk-session'): string {
  const cookie = headers.getSetCookie().find((line) => line.startsWith(`${name}=`));
  return /=([^;]*)/.exec(cookie ?? '')?.[1] ?? '';
}
