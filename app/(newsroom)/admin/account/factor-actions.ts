'use server';

import type { RegistrationResponseJSON } from '@simplewebauthn/browser';
import type { FactorActions } from '#components/newsroom/account/account-actions.ts';
import { outcomeOf } from '#components/ui/form-state.ts';
import { requireOwnerForChange } from '#lib/auth/current-actor.ts';
import { beginApp, confirmApp, removeApp } from '#lib/auth/factors/authenticator-app.ts';
import { addPasskey, beginPasskey, removePasskey, renamePasskey } from '#lib/auth/factors/passkeys.ts';
import { makeRecoveryCodes } from '#lib/auth/factors/recovery-codes.ts';

/** Begins to add an authenticator app. Open to whoever is kept out until they have a second factor, as all here. */
export async function beginAppAction(): ReturnType<FactorActions['beginApp']> {
  return await outcomeOf(async () => beginApp(await requireOwnerForChange()));
}

/** Adds the app whose code it is. The commands check the input. */
export async function confirmAppAction(code: string): ReturnType<FactorActions['confirmApp']> {
  return await outcomeOf(async () => confirmApp(await requireOwnerForChange(), code));
}

export async function removeAppAction(): ReturnType<FactorActions['removeApp']> {
  return await outcomeOf(async () => {
    await removeApp(await requireOwnerForChange());
    return null;
  });
}

/** Makes new recovery codes in place of those before. */
export async function makeCodesAction(): ReturnType<FactorActions['makeCodes']> {
  return await outcomeOf(async () => makeRecoveryCodes(await requireOwnerForChange()));
}

/** What a browser is asked to make a passkey of. */
export async function beginPasskeyAction(): ReturnType<FactorActions['beginPasskey']> {
  return await outcomeOf(async () => beginPasskey(await requireOwnerForChange()));
}

/** Adds the passkey that a browser has made. */
export async function addPasskeyAction(
  name: string,
  made: RegistrationResponseJSON,
): ReturnType<FactorActions['addPasskey']> {
  return await outcomeOf(async () => {
    const input = { name, made } as Parameters<typeof addPasskey>[1];
    return await addPasskey(await requireOwnerForChange(), input);
  });
}

export async function renamePasskeyAction(
  id: string,
  name: string,
): ReturnType<FactorActions['renamePasskey']> {
  return await outcomeOf(async () => {
    await renamePasskey(await requireOwnerForChange(), id, name);
    return null;
  });
}

export async function removePasskeyAction(id: string): ReturnType<FactorActions['removePasskey']> {
  return await outcomeOf(async () => {
    await removePasskey(await requireOwnerForChange(), id);
    return null;
  });
}
