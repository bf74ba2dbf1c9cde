import { type Fetch, UNREACHABLE } from '#components/newsroom/sign-in.ts';
import type { Outcome } from '#components/ui/form-state.ts';

/** Asks one of the doors of sign-in; its refusal as a form shows it. An answer without content is null. */
export async function askDoor<T>(
  fetch: Fetch,
  door: 'passkey' | 'passkey/options' | 'second-step',
  { method = 'POST', body }: { method?: 'GET' | 'POST' | 'DELETE'; body?: object } = {},
): Promise<Outcome<T>> {
  const sent = body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  try {
    const response = await fetch(`/api/auth/${door}`, { method, ...sent });
    if (!response.ok) return { ok: false, problem: await problemOf(response) };
    return { ok: true, value: (response.status === 204 ? null : await response.json()) as T };
  } catch {
    return refused(UNREACHABLE);
  }
}

/** An outcome that is a sentence. */
export function refused(message: string): Outcome<never> {
  return { ok: false, problem: { message, fields: {} } };
}

async function problemOf(response: Response) {
  const { detail = UNREACHABLE, errors = {} } = (await response.json().catch(() => ({}))) as {
    detail?: string;
    errors?: Record<string, string>;
  };
  return { message: detail, fields: errors };
}
