import { describe, expect, test } from 'vitest';
import { loggableError } from './loggable-error.ts';

const WORDS = 'zqcanary';

function anError(name: string, message: string, more: object = {}): Error {
  return Object.assign(new Error(message), { name, ...more });
}

function unreadable(): unknown {
  try {
    return JSON.parse(WORDS);
  } catch (error) {
    return error;
  }
}

describe('an error that may quote what somebody wrote keeps its kind, its code and its place alone', () => {
  test.each([
    ['a query that Prisma refuses', anError('PrismaClientValidationError', `Argument headline: "${WORDS}"`)],
    [
      'a statement that Postgres refuses',
      anError('PrismaClientKnownRequestError', `Raw query failed. Message: ${WORDS}`, { code: 'P2010' }),
    ],
    ['a value of the wrong kind', anError('error', `invalid input syntax: "${WORDS}"`, { code: '22P02' })],
    ['a broken constraint', anError('error', `Failing row contains (${WORDS})`, { code: '23514' })],
    ['a text that is no JSON', unreadable()],
    ['one that caused another', new Error('It failed.', { cause: unreadable() })],
    ['what is no error', { headline: WORDS }],
  ])('%s', (_what, error) => {
    expect(JSON.stringify(loggableError(error))).not.toContain(WORDS);
  });
});

test('what Postgres called it is kept of an error of Prisma', () => {
  const meta = { driverAdapterError: { cause: { originalCode: '23514' } } };
  const error = anError('PrismaClientKnownRequestError', WORDS, { code: 'P2010', meta });
  expect(loggableError(error)).toMatchObject({ code: 'P2010', sqlState: '23514' });
});

test.each([
  [anError('RangeError', 'Unknown node type: boat'), 'Unknown node type: boat'],
  [
    anError('error', 'relation "article" does not exist', { code: '42P01' }),
    'relation "article" does not exist',
  ],
  [
    anError('PrismaClientKnownRequestError', '\nInvalid call:\n\n\nUnable to start a transaction.', {
      code: 'P2028',
    }),
    'Unable to start a transaction.',
  ],
])('a message that quotes nothing is kept: %s', (error, message) => {
  expect(loggableError(error)).toMatchObject({
    message,
    stack: expect.stringContaining('loggable-error.test'),
  });
});
