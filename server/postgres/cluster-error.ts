/** The embedded Postgres cannot be had; the message is a sentence for the operator that says what to do next. */
export class ClusterError extends Error {
  override readonly name = 'ClusterError';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space and start again',
  EDQUOT: 'the disk quota is used up. Free some space and start again',
  EACCES: 'this account may not write there. Give it the right to, or start as the owner of the folder',
  EPERM: 'this account may not write there. Give it the right to, or start as the owner of the folder',
  EROFS: 'the file system is read-only. Mount it writable and start again',
  EEXIST: 'a part of that path is a file and no folder. Move the file away and start again',
  ENOTDIR: 'a part of that path is a file and no folder. Move the file away and start again',
};

/** Turns a failed file operation on the data folder into a `ClusterError`; every other error is returned as it is. */
export function explainFileError(error: unknown, folder: string): unknown {
  const code = errorCode(error);
  const reason = code === undefined ? undefined : REASONS[code];
  if (reason === undefined) return error;
  return new ClusterError(`The database folder ${folder} cannot be used: ${reason}.`, { cause: error });
}

/** The `code` of a Node system error or a Postgres error, when it has one. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
