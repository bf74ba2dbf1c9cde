import 'server-only';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { inTransaction, type Transaction } from '#lib/db.ts';
import { type LogoPicture, makeLogo } from '#lib/newsroom/internal/logo-picture.ts';
import type { Scheme } from '#lib/newsroom/look.ts';
import { canChangeSettings } from '#lib/newsroom/policy.ts';
import { LogoScheme } from '#lib/newsroom/schema.ts';
import { recordSiteChange } from '#lib/outbox/record.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';

const ATTEMPT = { action: 'settings.change', object: { type: 'newsroom', id: null } } as const;

/**
 * Puts a picture in place of the publication's name, or another one on dark pages. Admins only.
 * Throws DomainError `not_found`, `invalid_input`, and `wrong_state` for a dark one without any other.
 */
export function setLogo(actor: Actor, scheme: Scheme, uploaded: Uint8Array): Promise<void> {
  return auditRefusals(actor, ATTEMPT, async () => {
    if (!canChangeSettings(actor)) throw notFound('page', true);
    const wanted = parseInput(LogoScheme, scheme);
    const logo = await makeLogo(uploaded);
    await inTransaction((tx) => put(tx, actor, wanted, logo));
  });
}

/** Takes a logo away; with the one for light pages that for dark ones goes too. Admins only. Throws `not_found`. */
export function removeLogo(actor: Actor, scheme: Scheme): Promise<void> {
  return auditRefusals(actor, ATTEMPT, async () => {
    if (!canChangeSettings(actor)) throw notFound('page', true);
    const wanted = parseInput(LogoScheme, scheme);
    await inTransaction((tx) => put(tx, actor, wanted, null));
  });
}

async function put(tx: Transaction, actor: Actor, scheme: Scheme, logo: LogoPicture | null): Promise<void> {
  // Of two at once the second sees what the first has written.
  await tx.$queryRaw`SELECT 1 FROM newsroom WHERE id = 1 FOR UPDATE`;
  const before = await hashes(tx);
  if (logo === null) {
    await tx.newsroomLogo.deleteMany({ where: scheme === 'light' ? {} : { scheme } });
  } else {
    if (scheme === 'dark' && before.logoLight === '') throw withoutLight();
    await tx.newsroomLogo.upsert({
      where: { scheme },
      create: { scheme, ...logo },
      update: logo,
      select: { scheme: true },
    });
  }
  const after = await hashes(tx);
  if (after.logoLight === before.logoLight && after.logoDark === before.logoDark) return;
  await recordSiteChange(tx, actor, { kind: 'settings.change', addresses: null });
  await recordAudit(tx, actor, { ...ATTEMPT, before, after });
}

async function hashes(tx: Transaction): Promise<{ logoLight: string; logoDark: string }> {
  const rows = await tx.newsroomLogo.findMany({ select: { scheme: true, hash: true } });
  const of = (scheme: Scheme) => rows.find((row) => row.scheme === scheme)?.hash ?? '';
  return { logoLight: of('light'), logoDark: of('dark') };
}

function withoutLight(): DomainError {
  const sentence = 'Upload the logo itself first. This one only takes its place on dark pages.';
  return new DomainError('wrong_state', sentence, { fields: { logo: sentence } });
}
