import 'server-only';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { hashToken, newToken } from '#lib/auth/tokens.ts';
import type { Transaction } from '#lib/db.ts';
import { getEnv } from '#lib/env.ts';
import { INVITATION_MS } from '#lib/people/invitation-life.ts';
import { type House, invitationLink, invitationMail } from '#lib/people/mail-text.ts';
import type { Role } from '#lib/people/roles.ts';
import { formatInstant } from '#lib/shared/dates.ts';

/** Whoever is to be invited, and as what. */
export interface Invitee {
  email: string;
  name: string;
  role: Role;
  sections: readonly { id: string; name: string }[];
  /** Who is here already and is to link an account at the provider; left out for who is to come. */
  personId?: string;
}

/** Who writes invitations, and by which clocks. */
export interface Letterhead extends House {
  timeZone: string;
  now: Date;
}

export async function readLetterhead(tx: Transaction, now: Date): Promise<Letterhead> {
  const { name, timeZone } = await tx.newsroom.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, timeZone: true },
  });
  return { newsroomName: name, timeZone, siteUrl: getEnv().siteUrl, now };
}

/** Makes an invitation and writes its mail. Returns its link, which is told this once: its hash is kept. */
export async function writeInvitation(
  tx: Transaction,
  actor: Actor,
  { email, name, role, sections, personId }: Invitee,
  letterhead: Letterhead,
): Promise<string> {
  const expiresAt = new Date(letterhead.now.getTime() + INVITATION_MS);
  const token = newToken();
  const { id } = await tx.invitation.create({
    data: {
      tokenHash: hashToken(token),
      email,
      name,
      role,
      invitedById: actor.personId,
      personId: personId ?? null,
      createdAt: letterhead.now,
      expiresAt,
      sections: { create: sections.map((section) => ({ sectionId: section.id })) },
    },
    select: { id: true },
  });
  await recordAudit(tx, actor, {
    ...(personId === undefined
      ? { action: 'person.invite', object: { type: 'invitation', id } }
      : { action: 'person.invite_to_link', object: { type: 'person', id: personId } }),
    after: {
      email,
      ...(name === '' ? {} : { name }),
      role,
      sections: sections.map((section) => section.name),
      expiresAt: expiresAt.toISOString(),
    },
  });
  return await mailInvitation(
    tx,
    actor,
    { email, name, role, token, expiresAt, personId: personId ?? null },
    letterhead,
  );
}

/** Writes the mail of an invitation. Returns its link. */
export async function mailInvitation(
  tx: Transaction,
  actor: Actor,
  invitation: {
    email: string;
    name: string;
    role: Role;
    token: string;
    expiresAt: Date;
    personId: string | null;
  },
  { newsroomName, siteUrl, timeZone }: Letterhead,
): Promise<string> {
  const { email, name, role, token, expiresAt, personId } = invitation;
  const until = formatInstant(expiresAt, 'dateTimeZone', { language: 'en', timeZone });
  const actorName = actor.personId === null ? '' : actor.name;
  const isHere = personId !== null;
  const { oidc } = getEnv();
  const provider = isHere || oidc?.isOnly ? (oidc?.name ?? null) : null;
  const told = { actorName, name, role, token, until, provider, isHere };
  const mail = invitationMail(told, { newsroomName, siteUrl });
  await tx.mailMessage.create({ data: { to: email, ...mail }, select: { id: true } });
  return invitationLink(siteUrl, token);
}
