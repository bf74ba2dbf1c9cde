import { expect, test } from 'vitest';
import { openClosers } from './closers.ts';

test('what was opened last is closed first', async () => {
  const closed: string[] = [];
  const closers = openClosers();
  for (const name of ['lock', 'database', 'door']) closers.add(name, async () => closed.push(name));
  await closers.closeAll(() => {});
  expect(closed).toEqual(['door', 'database', 'lock']);
});

test('one that fails is reported and does not keep the others open', async () => {
  const closed: string[] = [];
  const reported: string[] = [];
  const closers = openClosers();
  closers.add('lock', async () => closed.push('lock'));
  closers.add('database', () => Promise.reject(new Error('stuck')));
  await closers.closeAll((name, error) => reported.push(`${name}: ${String(error)}`));
  expect([closed, reported]).toEqual([['lock'], ['database: Error: stuck']]);
});
