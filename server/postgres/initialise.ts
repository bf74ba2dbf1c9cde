import { chown, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { ClusterError, errorCode } from './cluster-error.ts';
import { explainFailure } from './explain-failure.ts';
import { isAlive } from './postmaster.ts';
import { run } from './run.ts';
import { OWNER } from './settings.ts';

const MAJOR_VERSION = '18';

/** What a new cluster needs; `folder` is where it will be. */
export interface NewCluster {
  readonly folder: string;
  readonly ownerPassword: string;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly durable: boolean;
}

/**
 * Says whether `folder` holds a cluster; false when it is empty or absent and one can be made there.
 *
 * @throws ClusterError when it holds something else, or a cluster of another major version.
 */
export async function holdsCluster(folder: string): Promise<boolean> {
  const version = (await readOrNothing(join(folder, 'PG_VERSION')))?.trim();
  if (version === MAJOR_VERSION) return true;
  if (version !== undefined) {
    throw new ClusterError(
      `The database in ${folder} was made by Postgres ${version}, and this release runs Postgres ${MAJOR_VERSION}. ` +
        'Make a backup with the release that made it, move the folder away, start again and restore the backup.',
    );
  }
  if ((await entriesOf(folder)).length === 0) return false;
  throw new ClusterError(
    `The folder ${folder} is not empty and holds no database. Move its contents away, or start with another folder.`,
  );
}

/**
 * Makes a cluster: UTF-8, sorted by code point (the same on every machine, whatever its libraries), passwords by
 * SCRAM-SHA-256. It is made next to `folder` and renamed at the end, so a kill half-way leaves nothing half done.
 */
export async function initialise(cluster: NewCluster): Promise<void> {
  const { folder, account } = cluster;
  await removeAbandoned(folder);
  const workshop = await mkdtemp(`${folder}.new-${process.pid}-`);
  try {
    await own(account, workshop);
    await runInitdb(cluster, workshop);
    await moveIntoPlace(join(workshop, 'cluster'), folder);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function runInitdb(cluster: NewCluster, workshop: string): Promise<void> {
  const passwordFile = join(workshop, 'password');
  await writeFile(passwordFile, `${cluster.ownerPassword}\n`, { mode: 0o600 });
  await own(cluster.account, passwordFile);
  let output = '';
  for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const { file, args, ids } = cluster.account.command(cluster.binaries.initdb, [
      `--pgdata=${join(workshop, 'cluster')}`,
      `--username=${OWNER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      // The system's locale still says what a letter is, to pg_trgm among others: plain C would know ASCII only.
      `--locale=${locale}`,
      ...(cluster.durable ? [] : ['--no-sync']),
    ]);
    const outcome = await run(file, args, ids);
    if (outcome.code === 0) return;
    output = outcome.output;
    if (!output.includes('invalid locale')) break;
  }
  throw explainFailure(output, cluster.folder);
}

async function moveIntoPlace(made: string, folder: string): Promise<void> {
  try {
    await rename(made, folder);
  } catch (error) {
    const code = errorCode(error) ?? '';
    // Somebody else made one in the meantime: theirs stays.
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return;
    if (code !== 'EBUSY') throw error;
    throw new ClusterError(`The folder ${folder} is a mount point. Mount the folder above it instead.`);
  }
  const parent = await open(dirname(folder));
  await parent.sync().finally(() => parent.close());
}

/** Removes what earlier processes left when they were killed in the middle of `initialise`. */
async function removeAbandoned(folder: string): Promise<void> {
  const ourStart = Date.now() - process.uptime() * 1000;
  const prefix = `${basename(folder)}.new-`;
  for (const name of await entriesOf(dirname(folder))) {
    if (!name.startsWith(prefix)) continue;
    const path = join(dirname(folder), name);
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    // In a container our own number was often that of the one that was killed.
    const abandoned = pid === process.pid ? (await stat(path)).mtimeMs < ourStart : !isAlive(pid);
    if (abandoned) await rm(path, { recursive: true, force: true });
  }
}

async function own(account: Account, path: string): Promise<void> {
  if (account.owner) await chown(path, account.owner.uid, account.owner.gid);
}

async function readOrNothing(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
