import type { FormState } from '#components/ui/form-state.ts';

export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

const WRONG = 'This e-mail address and password do not belong together. Check both and try again.';
export const UNREACHABLE = 'The newsroom’s server did not answer. Check your connection and try again.';

/** Signs in by script; null when it worked, else what to tell the person. Speaks next-auth's credentials protocol. */
export async function signIn(
  fetch: Fetch,
  { email, password }: { email: string; password: string },
): Promise<FormState | null> {
  const missing = missingIn(email, password);
  if (missing !== null) return missing;
  try {
    const token = await fetch('/api/auth/csrf');
    if (!token.ok) return { message: UNREACHABLE, fields: {} };
    const { csrfToken } = (await token.json()) as { csrfToken: string };
    const response = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ csrfToken, email, password, json: 'true' }),
    });
    return await readAnswer(response);
  } catch {
    return { message: UNREACHABLE, fields: {} };
  }
}

function missingIn(email: string, password: string): FormState | null {
  if (email.trim() === '') return fieldError('email', 'Type your e-mail address.');
  return password === '' ? fieldError('password', 'Type your password.') : null;
}

async function readAnswer(response: Response): Promise<FormState | null> {
  if (response.ok) return null;
  if (response.status === 401) return fieldError('password', WRONG);
  if (response.status === 429) {
    const minutes = Math.ceil(Number(response.headers.get('Retry-After') ?? 60) / 60);
    const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
    return {
      message: `There were too many tries. Wait ${wait} and try again. A passkey, or a new password by mail, lets you in at once.`,
      fields: {},
    };
  }
  return { message: UNREACHABLE, fields: {} };
}

function fieldError(name: string, sentence: string): FormState {
  return { message: sentence, fields: { [name]: sentence } };
}
