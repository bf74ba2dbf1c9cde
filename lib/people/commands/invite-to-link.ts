import 'server-only';
import type { Actor } from '#lib/auth/actor.ts';
import { requireSettings } from '#lib/auth/single-sign-on/refusal.ts';
import { getEnv } from '#lib/env.ts';
import { findPerson } from '#lib/people/internal/person-row.ts';
import { readLetterhead, writeInvitation } from '#lib/people/internal/write-invitation.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError } from '#lib/shared/domain-error.ts';
import { changePeople } from './change-people.ts';

/**
 * Mails somebody who is here a link, which works once within 72 hours, by which they link an account at the provider of
 * single sign-on: for who can no longer sign in otherwise. A link that they have already ends. Returns the link where no
 * mail server is set up, else null. Admins only. Throws DomainError `not_found`, `needs_proof`, `wrong_state`.
 */
export async function inviteToLink(
  actor: Actor,
  id: string,
  clock: Clock = systemClock,
): Promise<{ email: string; link: string | null }> {
  return await changePeople(actor, { action: 'person.invite_to_link', id }, async (tx) => {
    const { issuer, name: provider } = requireSettings();
    const { email, name, role, disabledAt } = await findPerson(tx, id);
    if (disabledAt !== null) throw new DomainError('wrong_state', `${name} is disabled. Enable them first.`);
    if ((await tx.oidcIdentity.count({ where: { personId: id, issuer } })) > 0) {
      throw new DomainError('wrong_state', `${name} has linked an account at ${provider} already.`);
    }
    await tx.invitation.deleteMany({ where: { OR: [{ personId: id }, { email }] } });
    const letterhead = await readLetterhead(tx, clock());
    const invitee = { email, name, role, sections: [], personId: id };
    const link = await writeInvitation(tx, actor, invitee, letterhead);
    return { email, link: getEnv().smtpUrl === null ? link : null };
  });
}
