'use client';

import { createContext, useContext } from 'react';

/** Has whoever is there prove who they are, unless they did lately. Whether they have; never rejects. */
export type Prove = () => Promise<boolean>;

/** Where nobody is signed in, nobody can be asked. */
export const ProveContext = createContext<Prove>(() => Promise.resolve(false));

/** Asks as the screen around a component does. */
export function useProve(): Prove {
  return useContext(ProveContext);
}
