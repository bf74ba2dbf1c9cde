import { expect, test } from 'vitest';
import { explainFailure } from './explain-failure.ts';

test.each([
  [
    'FATAL:  could not extend file "base/1": No space left on device\nPANIC:  cannot abort',
    'the disk is full. Free some space and start again. (Postgres: FATAL:  could not extend file',
  ],
  ['FATAL:  data directory "/x" has wrong ownership', 'its files belong to somebody else'],
  ['FATAL:  database files are incompatible with server', 'made by another version of Postgres'],
  ['PANIC:  could not locate a valid checkpoint record at 0/1', 'Restore the latest backup'],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'there is too little memory'],
])('%j is explained', (output, sentence) => {
  expect(explainFailure(output, '/srv/data/postgres').message).toContain(sentence);
});

test('what is not known is passed on: the last complaint, or else the last line', () => {
  const complaint = explainFailure(
    'LOG:  starting\nFATAL:  no luck\nHINT:  try again\n',
    '/srv/data/postgres',
  );
  expect(complaint.message).toContain('did not start (FATAL:  no luck).');
  expect(explainFailure('starting\nhm\n', '/srv/data').message).toContain('did not start (hm).');
  expect(explainFailure('', '/srv/data').message).toContain('did not start (it ended without a word).');
});
