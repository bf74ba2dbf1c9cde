import type { Env } from '#lib/env.ts';
import { getLog } from '#lib/log.ts';
import { loadSecrets } from '#server/secrets.ts';
import { checkDatabase } from './connect.ts';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrations.ts';
import { derivePassword, openRole } from './roles.ts';

/** A database that answers: the operator's, or the embedded one. */
export interface OpenDatabase {
  readonly authSecret: string;
  /** It was running already, so that it is not for a short-lived command to stop it. */
  readonly adopted: boolean;
  /** Brings the tables up to date. */
  migrate(stop?: AbortSignal): Promise<void>;
  /** Lets the roles log in; after `migrate`. `notice` is a line for the operator, if something is less safe than it could be. */
  openRoles(): Promise<{ url: string; readerUrl: string; notice: string | null }>;
  /** Ends the embedded Postgres; leaves the operator's alone. */
  stop(): Promise<void>;
}

/**
 * Opens what DATABASE_URL names, or the Postgres under the data folder.
 *
 * @throws {Error} with a sentence for the operator when it cannot be used
 */
export async function openDatabase(env: Env): Promise<OpenDatabase> {
  const secrets = await loadSecrets(env.dataDir);
  const authSecret = env.authSecret ?? secrets.authSecret;
  if (env.databaseUrl !== null) return openGiven(env, env.databaseUrl, authSecret);
  const embedded = await startEmbedded(env.dataDir, secrets.ownerPassword, getLog('postgres'));
  return {
    authSecret,
    adopted: embedded.adopted,
    migrate: (stop) => migrate(embedded.ownerUrl, stop),
    openRoles: async () => {
      const [url, readerUrl] = await Promise.all([
        openRole(embedded.ownerUrl, 'app', secrets.appPassword),
        openRole(embedded.ownerUrl, 'reader', secrets.readerPassword),
      ]);
      if (url === null || readerUrl === null) {
        throw new Error(
          'The embedded database does not let its roles log in. Look into the log with LOG_LEVEL=debug.',
        );
      }
      return { url, readerUrl, notice: null };
    },
    stop: embedded.stop,
  };
}

async function openGiven(env: Env, givenUrl: string, authSecret: string): Promise<OpenDatabase> {
  await checkDatabase('DATABASE_URL', givenUrl);
  if (env.databaseReaderUrl !== null) await checkDatabase('DATABASE_READER_URL', env.databaseReaderUrl);
  return {
    authSecret,
    adopted: true,
    migrate: (stop) => migrate(givenUrl, stop),
    openRoles: () => openGivenRoles(givenUrl, env.databaseReaderUrl, authSecret),
    stop: async () => {},
  };
}

const NOTICE =
  'The user in DATABASE_URL may not set up the roles "app" and "reader", so that the site goes on without the protection they give. ' +
  "As a superuser run CREATE ROLE app; CREATE ROLE reader LOGIN PASSWORD '...'; CALL grant_rights(); " +
  'where roles are missing, and set DATABASE_READER_URL.';

async function openGivenRoles(givenUrl: string, givenReaderUrl: string | null, authSecret: string) {
  if (givenReaderUrl !== null) return { url: givenUrl, readerUrl: givenReaderUrl, notice: null };
  const [url, readerUrl] = await Promise.all(
    (['app', 'reader'] as const).map((role) => openRole(givenUrl, role, derivePassword(authSecret, role))),
  );
  const notice = url && readerUrl ? null : NOTICE;
  return { url: url ?? givenUrl, readerUrl: readerUrl ?? givenUrl, notice };
}
