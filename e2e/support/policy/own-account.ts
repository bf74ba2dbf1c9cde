import { TOTP } from 'otpauth';
import { ADMIN } from '#e2e/support/staff.ts';
import { newToken } from '#lib/auth/tokens.ts';
import { knock } from './knock.ts';
import type { Visitor } from './visitors.ts';
import type { World } from './world.ts';

/** Signs somebody in elsewhere; returns the session's id. */
export async function signInElsewhere({ database }: World, personId: string): Promise<string> {
  return await idOf(
    database.ask(
      `INSERT INTO session (id, token_hash, person_id, expires_at)
       VALUES (gen_random_uuid(), sha256($1::bytea), $2, now() + interval '1 hour') RETURNING id`,
      [Buffer.from(newToken()), personId],
    ),
  );
}

/** An API token of somebody's; returns its id. */
export async function tokenOf({ database }: World, personId: string): Promise<string> {
  return await idOf(
    database.ask(
      `INSERT INTO api_token (id, token_hash, person_id, name, scopes)
       VALUES (gen_random_uuid(), sha256($1::bytea), $2, 'policy', '{articles:read}') RETURNING id`,
      [Buffer.from(newToken()), personId],
    ),
  );
}

/** A passkey of somebody's, which no device has; returns its id. */
export async function passkeyOf({ database }: World, personId: string): Promise<string> {
  return await idOf(
    database.ask(
      `INSERT INTO passkey (id, person_id, credential_id, public_key, counter, transports, name)
       VALUES (gen_random_uuid(), $1, $2, '\\x00', 0, '{}', 'Key') RETURNING id`,
      [personId, newToken()],
    ),
  );
}

/**
 * Gives a visitor an app, and a passkey besides it, so that it is not their last second factor; returns the id of the
 * passkey. Whoever is overdue is so because they have neither, and stays so.
 */
export async function giveFactors(world: World, visitor: Visitor): Promise<string> {
  if (visitor === 'overdue') return crypto.randomUUID();
  const personId = world.personOf(visitor);
  await world.database.ask(
    `INSERT INTO totp (person_id, secret, confirmed_at) VALUES ($1, 'sealed', now()) ON CONFLICT DO NOTHING`,
    [personId],
  );
  return await passkeyOf(world, personId);
}

/** Takes a visitor's app away, for one to be added. */
export async function takeApp(world: World, visitor: Visitor): Promise<void> {
  await world.database.ask('DELETE FROM totp WHERE person_id = $1', [world.personOf(visitor)]);
}

/** Begins to add an app, as a visitor; returns the code that it shows now. */
export async function codeOfNewApp(world: World, visitor: Visitor): Promise<string> {
  await takeApp(world, visitor);
  const house = { url: world.url, origin: world.url, actions: world.actions };
  const begin = 'action admin/account beginAppAction';
  const [answer] = await knock(house, begin, {}, world.bringing(visitor));
  const secret = /"secret":"([A-Z2-7 ]+)"/.exec(answer?.body ?? '')?.[1];
  if (secret === undefined) throw new Error(`No app was begun: ${answer?.status} ${answer?.body}`);
  return new TOTP({ secret: secret.replaceAll(' ', '') }).generate();
}

/** Gives a visitor the password of the newsroom's first admin. */
export async function givePassword(world: World, visitor: Visitor): Promise<void> {
  await world.database.ask(
    'UPDATE person SET password_hash = held.password_hash FROM person held WHERE person.id = $1 AND held.email = $2',
    [world.personOf(visitor), ADMIN.email],
  );
}

async function idOf(inserting: Promise<{ id: string }[]>): Promise<string> {
  const [row] = await inserting;
  return String(row?.id);
}
