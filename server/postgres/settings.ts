/** The owner of the cluster and of every database in it: a superuser, used for migrations only. */
export const OWNER = 'nightdesk';

/** The database that holds the newsroom. */
export const DATABASE = 'nightdesk';

export const HOST = '127.0.0.1';

const SETTINGS = {
  listen_addresses: HOST,
  unix_socket_directories: '',
  // What more there is stands in the system's own cache, once.
  shared_buffers: '64MB',
  max_connections: '60',
  // Compiling queries costs more than it saves on queries as small as a newsroom's.
  jit: 'off',
  lc_messages: 'C',
  // Errors of statements quote rows; whoever asked is told of them. What Postgres says about itself ranks above them.
  log_min_messages: 'log',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

// For a cluster that is thrown away: a crash may corrupt it.
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * The arguments of the `postgres` program. Settings are given here and not in postgresql.conf, so that a cluster made
 * by an earlier release gets those of the release that runs.
 */
export function postgresArguments(options: { folder: string; port: number; durable: boolean }): string[] {
  const settings = { ...SETTINGS, port: String(options.port), ...(options.durable ? {} : FORGETFUL) };
  return [
    '-D',
    options.folder,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}
