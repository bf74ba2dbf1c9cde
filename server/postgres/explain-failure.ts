import { ClusterError } from './cluster-error.ts';

/** What is known of the commonest failures: a piece of what Postgres writes, and what to tell the operator. */
const KNOWN: ReadonlyArray<readonly [RegExp, string]> = [
  [
    /could not bind|could not create any TCP/,
    'its port is taken. End the program that has it, or choose another port',
  ],
  [
    /No space left on device|could not extend file|Check free disk space/i,
    'the disk is full. Free some space and start again',
  ],
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
  const lines = output.split('\n').map((line) => line.trim());
  for (const [pattern, meaning] of KNOWN) {
    const line = lines.find((candidate) => pattern.test(candidate));
    if (line !== undefined) {
      return new ClusterError(`The database in ${folder} cannot be used: ${meaning}. (Postgres: ${line})`);
    }
  }
  return new ClusterError(
    `The database in ${folder} did not start (${lastComplaint(lines)}). ` +
      'Correct that and start again, or set DATABASE_URL to use another Postgres.',
  );
}

function lastComplaint(lines: readonly string[]): string {
  const complaint = lines.findLast((line) => /\b(FATAL|PANIC|error):/i.test(line));
  return complaint ?? lines.findLast((line) => line !== '') ?? 'it ended without a word';
}
