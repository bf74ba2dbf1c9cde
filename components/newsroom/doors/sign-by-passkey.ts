import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import type { Fetch } from '#components/newsroom/sign-in.ts';
import type { Outcome } from '#components/ui/form-state.ts';
import { askDoor, refused } from './ask-door.ts';

const NO_PASSKEYS = 'This browser cannot use passkeys. Sign in another way.';
const ELSEWHERE =
  'Passkeys belong to the newsroom’s own address, and this is another one. Sign in another way.';
const NONE_USED = 'No passkey was used. Try again, or sign in another way.';

/** Has the browser sign a new challenge with a passkey, offered in the list of the user name's field or asked for at once. */
export async function signByPasskey(
  fetch: Fetch,
  purpose: 'sign_in' | 'factor',
  { isOffered = false }: { isOffered?: boolean } = {},
): Promise<Outcome<object>> {
  // Only whoever uses a passkey fetches what knows them.
  const passkeys = await import('@simplewebauthn/browser');
  const isAble = isOffered
    ? await passkeys.browserSupportsWebAuthnAutofill()
    : passkeys.browserSupportsWebAuthn();
  if (!isAble) return refused(NO_PASSKEYS);
  const asked = await askDoor<PublicKeyCredentialRequestOptionsJSON>(fetch, 'passkey/options', {
    body: { purpose },
  });
  if (!asked.ok) return asked;
  try {
    const signed = await passkeys.startAuthentication({
      optionsJSON: asked.value,
      useBrowserAutofill: isOffered,
    });
    return { ok: true, value: signed };
  } catch (error) {
    return refused(error instanceof Error && error.name === 'SecurityError' ? ELSEWHERE : NONE_USED);
  }
}
