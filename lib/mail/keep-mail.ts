import 'server-only';
import { getLog } from '#lib/log.ts';
import { lookAgain } from '#lib/shared/look-again.ts';
import type { MailOutcome, sendDueMail } from './commands/send-mail.ts';
import type { SendMail } from './transport.ts';

const LOOK_EVERY_MS = 1000;
const AT_ONCE = 10;
const SWEEP_EVERY_MS = 60 * 60 * 1000;
const SWEPT_AT_ONCE = 1000;

interface Work {
  /** Writes what is due as mail of the day. */
  digest(): Promise<number>;
  send: typeof sendDueMail;
  sweep(limit: number): Promise<number>;
}

/** Writes and sends mail for as long as the process runs, and sweeps what went long ago. Returns what ends it. */
export function keepMail({ digest, send, sweep }: Work, transport: SendMail): () => void {
  const log = getLog('mail');
  const sending = lookAgain({
    everyMs: LOOK_EVERY_MS,
    look: async () => {
      await digest();
      const outcomes = await send(transport, AT_ONCE);
      for (const outcome of outcomes) tell(outcome);
      return outcomes.length === AT_ONCE && outcomes.some(({ error }) => error === null);
    },
    onError: (error) => log.error({ err: error }, 'mail could not be read; trying again'),
  });
  const sweeping = lookAgain({
    everyMs: SWEEP_EVERY_MS,
    look: async () => (await sweep(SWEPT_AT_ONCE)) === SWEPT_AT_ONCE,
    onError: (error) => log.warn({ err: error }, 'old mail could not be swept; trying again'),
  });
  return () => {
    sending.stop();
    sweeping.stop();
  };
}

function tell({ id, error, isGivenUp }: MailOutcome): void {
  const log = getLog('mail');
  if (error === null) log.info({ mailId: id }, 'mail sent');
  else if (isGivenUp) log.error({ mailId: id, err: error }, 'mail could not be sent and is given up');
  else log.warn({ mailId: id, err: error }, 'mail could not be sent; trying again later');
}
