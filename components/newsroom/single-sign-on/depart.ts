/** What somebody goes to the provider of single sign-on for. */
export interface Wish {
  purpose: 'sign_in' | 'link' | 'proof';
  /** Where to go afterwards. */
  next?: string;
  /** The token of the invitation that is to be accepted. */
  invitation?: string;
  /** The provider is to ask who it is, though it knows the browser. */
  isAnew?: boolean;
  /** It happens in a window of its own, which is closed afterwards. */
  isInWindow?: boolean;
}

type Fetch = (address: string, init: RequestInit) => Promise<Response>;
type Departure = { address: string } | { problem: string };

const UNREACHABLE = 'The newsroom’s server did not answer. Check your connection and try again.';

/** Asks the newsroom for the provider's address at which a visit begins, or for what stands in its way. */
export async function departFor(wish: Wish, fetch: Fetch): Promise<Departure> {
  try {
    const response = await fetch('/api/auth/oidc', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(wish),
    });
    const answer = (await response.json()) as { address?: string; detail?: string };
    return answer.address === undefined
      ? { problem: answer.detail ?? UNREACHABLE }
      : { address: answer.address };
  } catch {
    return { problem: UNREACHABLE };
  }
}
