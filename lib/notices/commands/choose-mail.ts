import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { inTransaction } from '#lib/db.ts';
import { MailChoices } from '#lib/notices/schema.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

/** Says when one wants to be mailed, by kind of notice. Throws DomainError `invalid_input`, `not_allowed`. */
export async function chooseMail(actor: Actor, input: MailChoices): Promise<void> {
  const { personId } = actor;
  if (personId === null) throw new DomainError('not_allowed', 'Mail goes to people.');
  const mailChoices = parseInput(MailChoices, input);
  await inTransaction(async (tx) => {
    const where = { id: personId };
    const before = await tx.person.findUniqueOrThrow({ where, select: { mailChoices: true } });
    await tx.person.update({ where, data: { mailChoices }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'person.choose_mail',
      object: { type: 'person', id: personId },
      before: { mailChoices: before.mailChoices },
      after: { mailChoices },
    });
  });
}
