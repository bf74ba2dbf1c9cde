import { ClusterError } from './cluster-error.ts';

/** What is known of the commonest failures: a piece of what Postgres writes, and what to tell the operator. */
const KNOWN: ReadonlyArray<readonly [RegExp, string]> = [
  [/No space left on device/i, 'the disk is full. Free some space and start again'],
  [/Disk quota exceeded/i, 'the disk quota is used up. Free some space and start again'],
  [/Read-only file system/i, 'the file system is read-only. Mount it writable and start again'],
  [
    /Permission denied|wrong ownership|Operation not permitted/i,
    'its files belong to somebody else, or may not be read. Start as the owner of the folder',
  ],
  [
    /Cannot allocate memory|could not map anonymous shared memory/i,
    'there is too little memory. Free some (it needs about 200 MB) and start again',
  ],
  [
    /database files are incompatible/i,
    'it was made by another version of Postgres. Restore a backup into a new folder',
  ],
  [
    /could not locate a valid checkpoint record|invalid checkpoint/i,
    'its write-ahead log is damaged. Restore the latest backup into a new folder',
  ],
];

/** The error for a Postgres program that ended: from what it wrote, a sentence that says what to do. */
export function explainFailure(output: string, folder: string): ClusterError {
  const known = KNOWN.find(([pattern]) => pattern.test(output));
  const said = lastComplaint(output);
  if (known)
    return new ClusterError(`The database in ${folder} cannot be used: ${known[1]}. Postgres said: ${said}`);
  return new ClusterError(
    `The database in ${folder} did not start. Postgres said: ${said} ` +
      'Correct that and start again, or set DATABASE_URL to use another Postgres.',
  );
}

function lastComplaint(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const complaint = lines.findLast((line) => /\b(FATAL|PANIC|error):/i.test(line)) ?? lines.at(-1);
  return complaint?.trim() ?? 'nothing.';
}
