import 'server-only';
import { db } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import type { WaitingMail } from '#lib/mail/message.ts';
import type { SendMail } from '#lib/mail/transport.ts';
import { withoutKeys } from '#lib/mail/words.ts';
import { backOffMs, PATIENT } from '#lib/shared/back-off.ts';
import { withoutPasswords } from '#lib/without-private.ts';

/** What came of one message. */
export interface MailOutcome {
  id: string;
  /** Null when it went. */
  error: unknown;
  isGivenUp: boolean;
}

/** After so many failed tries, some four hours, a message is given up. */
export const MOST_TRIES = 14;
// Longer than any conversation with a server takes; whoever dies in one costs this much time.
const LEASE_SECONDS = 180;
const PROBLEM_MAX = 1000;

/**
 * Sends the messages that are due, at most `limit`. Each is taken for a while before it is sent, so that of several
 * processes one sends it; one whose sender dies is sent again after that while, under the same Message-ID.
 */
export async function sendDueMail(
  send: SendMail,
  limit = 10,
  random: () => number = Math.random,
): Promise<MailOutcome[]> {
  const outcomes: MailOutcome[] = [];
  while (outcomes.length < limit) {
    const mail = await takeNext();
    if (mail === null) break;
    outcomes.push(await sendOne(send, mail, random()));
  }
  return outcomes;
}

interface TakenMail extends WaitingMail {
  /** This try counted. */
  attempts: number;
}

async function takeNext(): Promise<TakenMail | null> {
  const [mail] = await db().$queryRaw<TakenMail[]>`
    UPDATE mail_message SET attempts = attempts + 1, send_at = now() + ${LEASE_SECONDS} * interval '1 second'
    WHERE id = (
      SELECT id FROM mail_message
      WHERE sent_at IS NULL AND attempts < ${MOST_TRIES} AND (attempts = 0 OR send_at <= now())
      ORDER BY send_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, "to", subject, text, at, attempts`;
  return mail ?? null;
}

async function sendOne(send: SendMail, mail: TakenMail, random: number): Promise<MailOutcome> {
  const { id, attempts } = mail;
  try {
    await send(mail);
  } catch (error) {
    return await noteProblem(mail, error, backOffMs(PATIENT, attempts, random));
  }
  // Where there is no server, the copy is how a message is read at all.
  const text = getEnv().smtpUrl === null ? mail.text : withoutKeys(mail.text);
  await db().mailMessage.update({
    where: { id },
    data: { sentAt: new Date(), problem: '', text },
    select: { id: true },
  });
  return { id, error: null, isGivenUp: false };
}

async function noteProblem(
  { id, attempts }: TakenMail,
  error: unknown,
  waitMs: number,
): Promise<MailOutcome> {
  const message = error instanceof Error ? error.message : String(error);
  const problem = withoutPasswords(message).slice(0, PROBLEM_MAX);
  const tries = isRefused(error) ? MOST_TRIES : attempts;
  await db().$executeRaw`
    UPDATE mail_message
    SET attempts = ${tries}, problem = ${problem}, send_at = now() + ${waitMs} * interval '1 millisecond'
    WHERE id = ${id}::uuid AND sent_at IS NULL`;
  return { id, error, isGivenUp: tries >= MOST_TRIES };
}

// What a server refuses for good, such as an address it does not know, it refuses again (RFC 5321, 4.2.1). A wrong
// password is the operator's to put right.
function isRefused(error: unknown): boolean {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const isOfThisMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  return isOfThisMessage && typeof responseCode === 'number' && responseCode >= 500;
}
