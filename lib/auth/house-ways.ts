import 'server-only';
import { getEnv } from '#lib/env.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { Actor } from './actor.ts';

/** Where only the provider signs people in, a password that was set on the server opens its account for so long. */
export const BREAK_GLASS_MS = 24 * 60 * 60 * 1000;

/** Whether the provider of single sign-on is the only way in: the house's passwords, passkeys and second factors are off. */
export function isProviderOnly(): boolean {
  return getEnv().oidc?.isOnly === true;
}

/** Refuses what belongs to the house's own ways in, where they are off. Throws DomainError `not_allowed`. */
export function requireHouseWays(): void {
  const { oidc } = getEnv();
  if (!oidc?.isOnly) return;
  const sentence = `This newsroom leaves signing in to ${oidc.name}. Sign in there; passwords, passkeys and codes are looked after there too.`;
  throw new DomainError('not_allowed', sentence, { isDenial: false });
}

/** Whose passwords open their accounts. */
export function passwordHolders(now: Date): Prisma.PersonWhereInput {
  return isProviderOnly() ? { breakGlassUntil: { gt: now } } : {};
}

/** Until when a password opens its account in any case, by who has set it: the operator on the server, or a person. */
export function glassBrokenBy({ personId }: Actor, now: Date): Date | null {
  return personId === null ? new Date(now.getTime() + BREAK_GLASS_MS) : null;
}
