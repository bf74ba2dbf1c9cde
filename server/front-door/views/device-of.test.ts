import { expect, test } from 'vitest';
import { deviceOf } from './device-of.ts';

const ENGINE = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  ['phone', `Mozilla/5.0 (Linux; Android 10; K) ${ENGINE} Chrome/140.0.0.0 Mobile Safari/537.36`],
  [
    'phone',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${ENGINE} Version/18.0 Mobile/15E148 Safari/604.1`,
  ],
  ['phone', 'Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0'],
  ['tablet', `Mozilla/5.0 (Linux; Android 10; K) ${ENGINE} Chrome/140.0.0.0 Safari/537.36`],
  [
    'tablet',
    `Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X) ${ENGINE} Version/16.0 Mobile/15E148 Safari/604.1`,
  ],
  ['desktop', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${ENGINE} Chrome/140.0.0.0 Safari/537.36`],
  ['desktop', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0'],
])('a %s is told by %s', (device, program) => {
  expect(deviceOf({ 'user-agent': program })).toBe(device);
});

test('a browser that says it is mobile is believed', () => {
  const headers = {
    'user-agent': `Mozilla/5.0 (X11; Linux x86_64) ${ENGINE} Chrome/140.0.0.0 Safari/537.36`,
  };
  expect(deviceOf({ ...headers, 'sec-ch-ua-mobile': '?1' })).toBe('phone');
  expect(deviceOf({ ...headers, 'sec-ch-ua-mobile': '?0' })).toBe('desktop');
});

test.each([
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  `Mozilla/5.0 (X11; Linux x86_64) ${ENGINE} HeadlessChrome/140.0.0.0 Safari/537.36`,
  `Mozilla/5.0 (Linux; Android 11) ${ENGINE} Chrome/140.0.0.0 Mobile Safari/537.36 Chrome-Lighthouse`,
  'facebookexternalhit/1.1',
  'curl/8.5.0',
  '',
])('nobody sits before “%s”', (program) => {
  expect(deviceOf({ 'user-agent': program })).toBeNull();
});

test('nor before a program that does not say what it is', () => {
  expect(deviceOf({})).toBeNull();
});
