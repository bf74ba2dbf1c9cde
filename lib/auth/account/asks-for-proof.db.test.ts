import { describe, expect, test } from 'vitest';
import { exportAuditLog } from '#lib/audit/commands/export-log.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { beginApp, confirmApp, removeApp } from '#lib/auth/factors/authenticator-app.ts';
import { addPasskey, beginPasskey, removePasskey, renamePasskey } from '#lib/auth/factors/passkeys.ts';
import { makeRecoveryCodes } from '#lib/auth/factors/recovery-codes.ts';
import { changePassword } from '#lib/auth/password/change-password.ts';
import { db } from '#lib/db.ts';
import { everyFactor } from '#lib/testing/factors.ts';
import { withTestNewsroom } from '#lib/testing/newsroom.ts';
import { aSignedIn } from '#lib/testing/signed-in.ts';
import { changeFactorRule } from './factor-settings.ts';
import { createOwnToken, revokeApiToken } from './own-tokens.ts';

withTestNewsroom();

type Command = (actor: Actor, passkey: string) => Promise<unknown>;
const MADE = {
  id: 'x',
  rawId: 'x',
  type: 'public-key',
  clientExtensionResults: {},
  response: { clientDataJSON: '', attestationObject: '' },
} as const;

const DANGEROUS: readonly [string, Command][] = [
  ['a new password', (actor) => changePassword(actor, { password: 'another pencil behind it' })],
  ['beginning an app', (actor) => beginApp(actor)],
  ['confirming an app', (actor) => confirmApp(actor, '123456')],
  ['removing the app', (actor) => removeApp(actor)],
  ['new recovery codes', (actor) => makeRecoveryCodes(actor)],
  ['beginning a passkey', (actor) => beginPasskey(actor)],
  ['adding a passkey', (actor) => addPasskey(actor, { name: 'Key', made: MADE })],
  ['renaming a passkey', (actor, passkey) => renamePasskey(actor, passkey, 'Other')],
  ['removing a passkey', (actor, passkey) => removePasskey(actor, passkey)],
  ['an API token', (actor) => createOwnToken(actor, { name: 'Wire', scopes: ['articles:read'] })],
  ['revoking an API token', (actor) => revokeApiToken(actor, '01890000-0000-7000-8000-000000000000')],
  ['the audit log as a file', (actor) => exportAuditLog(actor, { format: 'csv' })],
  ['who needs a second factor', (actor) => changeFactorRule(actor, { roles: ['admin'], graceDays: 3 })],
];

describe('without a proof of the last ten minutes there is no', () => {
  test.each(DANGEROUS)('%s, and nothing changes', async (_, command) => {
    const { id, actor } = await aSignedIn('admin', { isStale: true });
    await everyFactor(id);
    const { id: passkey } = await db().passkey.findFirstOrThrow({ where: { personId: id } });
    const before = await stateOf(id);
    await expect(command(actor, passkey)).rejects.toMatchObject({ code: 'needs_proof' });
    expect(await stateOf(id)).toEqual(before);
  });
});

/** All that those commands change. */
async function stateOf(id: string) {
  return {
    person: await db().person.findUniqueOrThrow({
      where: { id },
      select: {
        passwordHash: true,
        totp: true,
        passkeys: true,
        recoveryCodes: true,
        challenges: true,
      },
    }),
    tokens: await db().apiToken.count(),
    mails: await db().mailMessage.count(),
    rule: await db().newsroom.findUniqueOrThrow({
      where: { id: 1 },
      select: { secondFactorRoles: true, secondFactorGraceDays: true },
    }),
  };
}
