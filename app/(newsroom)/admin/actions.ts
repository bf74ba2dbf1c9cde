'use server';

import { redirect } from 'next/navigation';
import { signOut } from '#lib/auth/current-actor.ts';

/** Ends this browser's session. */
export async function signOutAction(): Promise<void> {
  await signOut();
  redirect('/sign-in');
}
