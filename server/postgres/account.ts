import { stat } from 'node:fs/promises';
import type { Binaries } from './binaries.ts';
import { ClusterError } from './cluster-error.ts';
import { type Outcome, run } from './run.ts';

/**
 * The account Postgres runs as. Postgres refuses to run as root, so for root it is another account, or root itself
 * under another name in a user namespace of its own.
 */
export interface Account {
  /** The user and group that must own the data folder; undefined when it is simply us. */
  readonly owner: Ids | undefined;
  /** What to spawn so that `file` runs with `args` as this account. The process id is that of the program itself. */
  command(file: string, args: readonly string[]): Command;
}

export interface Ids {
  readonly uid: number;
  readonly gid: number;
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  /** Part of the spawn options: the ids to switch to. */
  readonly ids: Partial<Ids>;
}

const OURSELVES: Account = { owner: undefined, command: (file, args) => ({ file, args, ids: {} }) };

// The kernel sees root as the owner of the files, Postgres sees user 1000.
const MAPPED_ROOT: Account = {
  owner: { uid: 0, gid: 0 },
  command: (file, args) => ({
    file: 'unshare',
    args: ['--user', '--map-user=1000', '--map-group=1000', '--', file, ...args],
    ids: {},
  }),
};

/**
 * Chooses the account under which Postgres can read its programs and work in `parent`, the existing folder above the
 * cluster's. Without root that is us; as root it is `postgres` (created when there is none) or else `nobody`; and
 * where such an account cannot get through (a folder below /root, say), root in a user namespace.
 *
 * @throws ClusterError when none works, as in a container without user namespaces and a closed folder.
 */
export async function chooseAccount(binaries: Binaries, parent: string): Promise<Account> {
  if (process.getuid?.() !== 0) {
    explainUnlessRuns(await tryOut(OURSELVES, binaries, parent), binaries);
    return OURSELVES;
  }
  const candidates = [unprivileged(await postgresIds()), unprivileged(await idsOf('nobody')), MAPPED_ROOT];
  for (const account of candidates) {
    if (account !== undefined && (await tryOut(account, binaries, parent)).code === 0) return account;
  }
  explainUnlessRuns(await run(binaries.postgres, ['--version']), binaries);
  throw new ClusterError(
    'Postgres does not run as root, and no other account can reach both ' +
      `${binaries.postgres} and ${parent}. Move Nightdesk to a folder that everyone may pass through ` +
      '(such as /srv or /opt), start it as a user that is not root, or set DATABASE_URL.',
  );
}

function explainUnlessRuns(outcome: Outcome, binaries: Binaries): void {
  if (outcome.code === 0) return;
  throw new ClusterError(
    `The embedded Postgres does not run on this machine (${binaries.postgres}: ${outcome.output.trim()}). ` +
      'It needs glibc on Linux. Set DATABASE_URL to a Postgres 15 or later instead.',
  );
}

/** Really passes through the folders and really runs the program: file modes alone do not tell the whole truth. */
function tryOut(account: Account, binaries: Binaries, parent: string): Promise<Outcome> {
  const script = 'test -x "$1" && exec "$2" --version';
  const { file, args, ids } = account.command('/bin/sh', ['-c', script, 'sh', parent, binaries.postgres]);
  return run(file, args, ids);
}

function unprivileged(owner: Ids | undefined): Account | undefined {
  return owner && { owner, command: (file, args) => ({ file, args, ids: owner }) };
}

async function postgresIds(): Promise<Ids | undefined> {
  const existing = await idsOf('postgres');
  if (existing) return existing;
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]);
  return idsOf('postgres');
}

async function idsOf(name: string): Promise<Ids | undefined> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

/** Gives the folder and all in it to the account, when root moved or copied it under another owner. */
export async function giveTo(account: Account, folder: string): Promise<void> {
  if (account.owner === undefined) return;
  const { uid, gid } = account.owner;
  if ((await stat(folder)).uid === uid) return;
  const { code, output } = await run('chown', ['-R', '-h', `${uid}:${gid}`, folder]);
  if (code !== 0) {
    throw new ClusterError(
      `The database folder ${folder} could not be given to user ${uid}: ${output.trim()}`,
    );
  }
}
