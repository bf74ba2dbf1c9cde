import { expect, test } from 'vitest';
import { deviceWords } from './device-words.ts';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox on Linux'],
  [`${MAC} Chrome/142.0.0.0 Safari/537.36`, 'Chrome on a Mac'],
  [`${MAC} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`, 'Edge on a Mac'],
  [`${MAC} Version/26.0 Safari/605.1.15`, 'Safari on a Mac'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/142.0 Mobile Safari/604.1',
    'Chrome on an iPhone',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'a browser on Windows'],
  ['curl/8.9', 'an unknown program'],
  ['', 'an unknown program'],
])('%s is %s', (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words);
});
