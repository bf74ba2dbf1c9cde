import { KeptPage } from './kept-page.ts';
import { type Address, addressOf } from './kinds.ts';

/** How long it is remembered that there is nothing at an address, and how long a page that says so is used for others. */
export const MISSING_MS = 10_000;

/** What stands at another address that never was, for this one: it says nothing of the address. */
export function missingAt(address: Address, other: KeptPage, nowMs: number): KeptPage {
  const { facts, packed } = other;
  const ofOther = new Set(addressOf(facts.address)?.keys);
  const shown = facts.keys.filter((key) => !ofOther.has(key));
  const page = new KeptPage({ ...facts, address: address.key, keys: [...address.keys, ...shown] }, packed);
  page.expiresAtMs = nowMs + MISSING_MS;
  return page;
}
