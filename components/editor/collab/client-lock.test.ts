import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdClient } from './client-lock.ts';

// A browser without https.
beforeEach(() => vi.stubGlobal('navigator', {}));
afterEach(() => vi.unstubAllGlobals());

test('a client that a tab holds is not given to another, until it lets go', async () => {
  const release = await holdClient('one');
  expect(release).not.toBeNull();
  expect(await holdClient('one')).toBeNull();
  const other = await holdClient('two');
  release?.();
  const again = await holdClient('one');
  expect(again).not.toBeNull();
  again?.();
  other?.();
});

test('of tabs that ask for a client at once exactly one gets it', async () => {
  const releases = await Promise.all(Array.from({ length: 5 }, () => holdClient('three')));
  expect(releases.filter((release) => release !== null)).toHaveLength(1);
  for (const release of releases) release?.();
});
