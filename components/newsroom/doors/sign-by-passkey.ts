import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import type { Fetch } from '#components/newsroom/sign-in.ts';
import type { Outcome } from '#components/ui/form-state.ts';
import { askDoor, refused } from './ask-door.ts';

const NO_PASSKEYS = 'This browser cannot use passkeys. Sign in another way.';
const ELSEWHERE =
  'Passkeys belong to the newsroom’s own address, and this is another one. Sign in another way.';
const NONE_USED = 'No passkey was used. Try again, or sign in another way.';

/**
 * Has the browser sign a new challenge with a passkey: asks for one at once, or, with a signal that ends the offer, offers
 * those it has in the list of the user name's field.
 */
export async function signByPasskey(
  fetch: Fetch,
  purpose: 'sign_in' | 'factor',
  offer?: AbortSignal,
): Promise<Outcome<object>> {
  // Only whoever uses a passkey fetches what knows them.
  const passkeys = await import('@simplewebauthn/browser');
  const isAble = offer
    ? await passkeys.browserSupportsWebAuthnAutofill()
    : passkeys.browserSupportsWebAuthn();
  if (!isAble) return refused(NO_PASSKEYS);
  const asked = await askDoor<PublicKeyCredentialRequestOptionsJSON>(fetch, 'passkey/options', {
    body: { purpose },
  });
  if (!asked.ok) return asked;
  // The browser does one of the two at a time, and the later one ends the other.
  if (offer?.aborted) return refused(NONE_USED);
  try {
    const signed = await passkeys.startAuthentication({
      optionsJSON: asked.value,
      useBrowserAutofill: offer !== undefined,
    });
    return { ok: true, value: signed };
  } catch (error) {
    return refused(error instanceof Error && error.name === 'SecurityError' ? ELSEWHERE : NONE_USED);
  }
}
