import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleReaderScript } from './bundle.ts';

const MOST_BYTES = 5 * 1024;

test('the reader’s script is one small file that runs by itself', async () => {
  const { text } = await bundleReaderScript();
  expect(gzipSync(text).length).toBeLessThanOrEqual(MOST_BYTES);
  expect(() => new Function(text)).not.toThrow();
  expect(text).not.toMatch(/\bimport\b|\brequire\(/);
});

test('the same sources make the same file under the same name', async () => {
  const [first, second] = [await bundleReaderScript(), await bundleReaderScript()];
  expect(first.version).toMatch(/^[0-9a-f]{12}$/);
  expect(second).toEqual(first);
});
