import 'server-only';
import type { Transaction } from '#lib/db.ts';

/** Takes all second factors, passkeys and accounts at the provider from somebody, for whoever lost them or is gone. */
export async function removeFactors(tx: Transaction, personId: string): Promise<void> {
  const where = { personId };
  await tx.totp.deleteMany({ where });
  await tx.passkey.deleteMany({ where });
  await tx.recoveryCode.deleteMany({ where });
  await tx.oidcIdentity.deleteMany({ where });
  await tx.passkeyChallenge.deleteMany({ where });
}
