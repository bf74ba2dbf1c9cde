import { refused } from '#components/newsroom/doors/ask-door.ts';
import type { Outcome } from '#components/ui/form-state.ts';
import type { FactorActions, FirstCodes } from './account-actions.ts';

const NAMELESS = 'Give the passkey a name.';
const NO_PASSKEYS = 'This browser cannot make passkeys. Use another, or set up an authenticator app.';
const ELSEWHERE = 'Passkeys belong to the newsroom’s own address, and this is another one.';
const HERE_ALREADY = 'This device has a passkey of yours already.';
const NONE_MADE = 'No passkey was made. Try again when you are ready.';

/** Has the browser make a passkey and adds it to the account. */
export async function makePasskey(
  name: string,
  { beginPasskey, addPasskey }: Pick<FactorActions, 'beginPasskey' | 'addPasskey'>,
): Promise<Outcome<FirstCodes>> {
  // Before the device has made one that nobody would know of.
  if (name.trim() === '') return { ok: false, problem: { message: NAMELESS, fields: { name: NAMELESS } } };
  const { browserSupportsWebAuthn, startRegistration } = await import('@simplewebauthn/browser');
  if (!browserSupportsWebAuthn()) return refused(NO_PASSKEYS);
  const asked = await beginPasskey();
  if (!asked.ok) return asked;
  try {
    return await addPasskey(name, await startRegistration({ optionsJSON: asked.value }));
  } catch (error) {
    return refused(sentenceFor(error instanceof Error ? error.name : ''));
  }
}

function sentenceFor(name: string): string {
  if (name === 'InvalidStateError') return HERE_ALREADY;
  return name === 'SecurityError' ? ELSEWHERE : NONE_MADE;
}
