import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import { tooManyTries } from '#lib/auth/guessing.ts';
import { requireHouseWays } from '#lib/auth/house-ways.ts';
import { keyedHash } from '#lib/auth/keyed-hash.ts';
import { networkOf } from '#lib/auth/network.ts';
import { type Limit, takePoint } from '#lib/auth/rate-limit.ts';
import { Forgotten } from '#lib/auth/schema.ts';
import type { Visitor } from '#lib/auth/sign-in/visitor.ts';
import { somebody } from '#lib/auth/somebody.ts';
import { hashToken, newToken } from '#lib/auth/tokens.ts';
import { inTransaction } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { resetMail } from './mail-text.ts';

export const RESET_MS = 30 * 60 * 1000;
const WINDOW_MS = 15 * 60 * 1000;
const PER_ADDRESS: Limit = { most: 20, windowMs: WINDOW_MS };
/** Nobody's mailbox is filled by others. */
const PER_ACCOUNT: Limit = { most: 3, windowMs: WINDOW_MS };

/**
 * Takes the wish for a new password, and returns what carries it out: whoever answers runs that afterwards, so that neither
 * the answer nor its time says whether there is such an account. Throws DomainError `invalid_input`, `too_many_tries`, `not_allowed`.
 */
export async function askForReset(
  input: Forgotten,
  visitor: Visitor,
  clock: Clock = systemClock,
): Promise<() => Promise<void>> {
  requireHouseWays();
  const { email } = parseInput(Forgotten, input);
  const waitMs = await takePoint(`reset address ${networkOf(visitor.address)}`, PER_ADDRESS, clock);
  if (waitMs > 0) throw tooManyTries(waitMs);
  return () => mailReset(email, visitor, clock);
}

async function mailReset(email: string, { origin }: Visitor, clock: Clock): Promise<void> {
  if ((await takePoint(`reset ${keyedHash('guesses', email)}`, PER_ACCOUNT, clock)) > 0) return;
  const token = newToken();
  await inTransaction(async (tx) => {
    const person = await tx.person.findFirst({
      where: { email, disabledAt: null },
      select: { id: true, name: true, email: true },
    });
    if (!person) return;
    const reset = { tokenHash: hashToken(token), expiresAt: new Date(clock().getTime() + RESET_MS) };
    await tx.passwordReset.upsert({
      where: { personId: person.id },
      create: { personId: person.id, ...reset },
      update: reset,
      select: { personId: true },
    });
    const { name } = await tx.newsroom.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
    const house = { newsroomName: name, siteUrl: getEnv().siteUrl };
    const mail = resetMail({ name: person.name, token }, house);
    await tx.mailMessage.create({ data: { to: person.email, ...mail }, select: { id: true } });
    const object = { type: 'person', id: person.id };
    await recordAudit(tx, somebody(origin), { action: 'account.forgetPassword', object });
  });
}
