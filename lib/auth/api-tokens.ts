import 'server-only';
import { z } from 'zod';
import { auditRefusals } from '#lib/audit/commands/audit-refusals.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { db, inTransaction } from '#lib/db.ts';
import { Email } from '#lib/people/schema.ts';
import { type Clock, systemClock } from '#lib/shared/clock.ts';
import { DomainError, notFound } from '#lib/shared/domain-error.ts';
import { parseInput } from '#lib/shared/parse-input.ts';
import { lineText } from '#lib/shared/typed-text.ts';
import type { Actor } from './actor.ts';
import { API_SCOPES } from './api-scopes.ts';
import { ENROLMENT_FIELDS, enrolmentOf, readFactorRule } from './factor-rule.ts';
import { requireProof } from './proof.ts';
import { ACTOR_FIELDS, toActor } from './sessions.ts';
import { hashToken, newToken } from './tokens.ts';

const PREFIX = 'ndk_';

const NewApiToken = z.strictObject({
  email: Email,
  scopes: z
    .array(z.enum(API_SCOPES, `A scope is one of ${API_SCOPES.join(', ')}.`))
    .min(1, 'Name at least one scope.'),
  name: lineText().trim().max(100).default('command line'),
});

/**
 * Makes an API token that acts as a person. Admins only. The token is returned this once; its hash is kept.
 * Throws DomainError `invalid_input`, `not_allowed`, `needs_proof`, `not_found`.
 */
export async function createApiToken(
  actor: Actor,
  input: z.input<typeof NewApiToken>,
): Promise<{ token: string }> {
  const wish = parseInput(NewApiToken, input);
  return await auditRefusals(actor, { action: 'token.create', object: { type: 'api_token', id: null } }, () =>
    insertApiToken(actor, wish),
  );
}

async function insertApiToken(
  actor: Actor,
  { email, scopes, name }: z.output<typeof NewApiToken>,
): Promise<{ token: string }> {
  if (actor.role !== 'admin') throw new DomainError('not_allowed', 'Only an admin may make API tokens.');
  requireProof(actor);
  const token = `${PREFIX}${newToken()}`;
  await inTransaction(async (tx) => {
    const person = await tx.person.findFirst({ where: { email, disabledAt: null }, select: { id: true } });
    if (!person) throw notFound('active person with that e-mail address');
    const row = await tx.apiToken.create({
      data: { tokenHash: hashToken(token), personId: person.id, name, scopes: [...new Set(scopes)] },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'token.create',
      object: { type: 'api_token', id: row.id },
      after: { email, name, scopes },
    });
  });
  return { token };
}

/** A token that is alive. */
export interface LiveToken {
  id: string;
  /** Whom it stands for. */
  actor: Actor;
  scopes: readonly string[];
  /** Until when its person has to set up a second factor; null when they need none or have one. */
  enrolBy: Date | null;
}

/** What a bearer token stands for, or null when it is unknown, revoked or somebody's who is disabled. */
export async function findApiToken(token: string, clock: Clock = systemClock): Promise<LiveToken | null> {
  if (!token.startsWith(PREFIX)) return null;
  const [row, rule] = await Promise.all([readToken(token), readFactorRule()]);
  if (!row) return null;
  const { id, person, scopes } = row;
  await keepUsed(row, clock());
  return { id, actor: toActor(person), scopes, enrolBy: enrolmentOf(person, rule) };
}

function readToken(token: string) {
  return db().apiToken.findFirst({
    where: { tokenHash: hashToken(token), revokedAt: null, person: { disabledAt: null } },
    select: {
      id: true,
      scopes: true,
      lastUsedAt: true,
      person: { select: { ...ACTOR_FIELDS, ...ENROLMENT_FIELDS } },
    },
  });
}

const USED_EVERY_MS = 60_000;

// Once a minute is enough to see which tokens live; a write with every request would not be.
async function keepUsed(row: { id: string; lastUsedAt: Date | null }, now: Date): Promise<void> {
  if (row.lastUsedAt && now.getTime() - row.lastUsedAt.getTime() < USED_EVERY_MS) return;
  await db().apiToken.updateMany({ where: { id: row.id }, data: { lastUsedAt: now } });
}
