import zlib from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { chooseEncoding } from './accept-encoding.ts';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'identity'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.9', 'gzip'],
  ['br;q=0.9, gzip;q=0.9', 'br'],
  ['gzip;q=1.0, identity; q=0.5, *;q=0', 'gzip'],
  ['identity', 'identity'],
  ['identity;q=1, gzip;q=0.5', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity;q=0', 'identity'],
  ['br;q=0, *', 'zstd'],
  ['zstd', 'zstd'],
  ['gzip, zstd', 'zstd'],
  ['gzip, zstd;q=0.9', 'gzip'],
  ['br;q=0.9, zstd', 'zstd'],
  ['zstd;q=0, gzip', 'gzip'],
  ['zstandard', 'identity'],
  ['gzip;q=0', 'identity'],
  ['gzip;q=nonsense', 'identity'],
  ['gzip;q=2', 'identity'],
  ['gzip ; q=0.001', 'gzip'],
  [', ,gzip', 'gzip'],
  ['brotli', 'identity'],
])('%j is answered in %s', (header, expected) => {
  expect(chooseEncoding(header)).toBe(expected);
  expect(chooseEncoding(header)).toBe(expected);
});

test('zstd is left out where the runtime has none', async () => {
  vi.resetModules();
  vi.doMock('node:zlib', () => ({ default: { ...zlib, zstdCompressSync: undefined } }));
  onTestFinished(() => {
    vi.doUnmock('node:zlib');
  });
  const { chooseEncoding: choose } = await import('./accept-encoding.ts');
  expect(['zstd', 'gzip, zstd', 'br;q=0, *'].map(choose)).toEqual(['identity', 'gzip', 'gzip']);
});
