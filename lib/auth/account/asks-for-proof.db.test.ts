import { describe, expect, test } from 'vitest';
import { exportAuditLog } from '#lib/audit/commands/export-log.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aSignedIn } from '#lib/testing/signed-in.ts';
import { changeFactorRule } from './factor-settings.ts';
import { createOwnToken, revokeApiToken } from './own-tokens.ts';

withTestNewsroom();

const DANGEROUS: readonly [string, (actor: Actor) => Promise<unknown>][] = [
  ['an API token', (actor) => createOwnToken(actor, { name: 'Wire', scopes: ['articles:read'] })],
  ['revoking an API token', (actor) => revokeApiToken(actor, '01890000-0000-7000-8000-000000000000')],
  ['the audit log as a file', (actor) => exportAuditLog(actor, { format: 'csv' })],
  ['who needs a second factor', (actor) => changeFactorRule(actor, { roles: ['admin'], graceDays: 3 })],
];

describe('without a proof of the last ten minutes there is no', () => {
  test.each(DANGEROUS)('%s, and nothing changes', async (_, command) => {
    const { actor } = await aSignedIn('admin', { isStale: true });
    const before = await stateNow();
    await expect(command(actor)).rejects.toMatchObject({ code: 'needs_proof' });
    expect(await stateNow()).toEqual(before);
  });
});

/** All that those commands change. */
async function stateNow() {
  return {
    tokens: await db().apiToken.count(),
    exports: await db().auditEvent.count({ where: { action: 'audit.export', outcome: 'done' } }),
    rule: await db().newsroom.findUniqueOrThrow({
      where: { id: 1 },
      select: { secondFactorRoles: true, secondFactorGraceDays: true },
    }),
  };
}
