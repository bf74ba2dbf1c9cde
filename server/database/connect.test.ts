import { expect, test } from 'vitest';
import { explainConnectionError, isUnreachable } from './connect.ts';
import { derivePassword, urlAs } from './roles.ts';

const URL_OF_NEWS = 'postgresql://desk:hunter2@db.example:5432/news';

test.each([
  ['ECONNREFUSED', 'No database answers at db.example:5432.'],
  ['ENOTFOUND', 'The host of the database, db.example:5432, is not known here.'],
  ['28P01', 'refuses the user "desk" or its password.'],
  ['3D000', 'There is no database "news" at db.example:5432.'],
  ['53300', 'cannot be used (53300: it failed).'],
])('the error %s is explained, with the variable to correct and without the password', (code, sentence) => {
  const { message } = explainConnectionError(
    Object.assign(new Error('it failed'), { code }),
    'DATABASE_URL',
    URL_OF_NEWS,
  );
  expect(message).toContain(sentence);
  expect(message).toContain('orrect DATABASE_URL');
  expect(message).not.toContain('hunter2');
});

test.each([
  ['ECONNREFUSED', true],
  ['ENOTFOUND', true],
  ['57P03', true],
  [undefined, true],
  ['28P01', false],
  ['3D000', false],
])('%s may pass by itself: %s', (code, expected) => {
  const error = explainConnectionError(
    Object.assign(new Error('it failed'), { code }),
    'DATABASE_URL',
    URL_OF_NEWS,
  );
  expect(isUnreachable(error)).toBe(expected);
});

test('what is no failure of a connection does not pass by itself', () => {
  expect(isUnreachable(new Error('a bug'))).toBe(false);
});

test('a role logs in to the same database with the same options', () => {
  expect(urlAs(`${URL_OF_NEWS}?sslmode=require`, 'reader', 'a/b')).toBe(
    'postgresql://reader:a%2Fb@db.example:5432/news?sslmode=require',
  );
});

test('passwords of roles follow from the secret alone', () => {
  expect(derivePassword('one', 'app')).toBe(derivePassword('one', 'app'));
  expect(derivePassword('one', 'app')).not.toBe(derivePassword('one', 'reader'));
  expect(derivePassword('one', 'app')).not.toBe(derivePassword('two', 'app'));
});
