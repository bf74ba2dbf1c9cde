import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EnvError, parseEnv } from './env.ts';

const STRONG = 'k3Jd8sQp1Zx7Lm2Vn9Rt4Yw6Bc0Fg5Hh';

describe('an empty environment', () => {
  test('serves on port 3000 and knows its own address', () => {
    expect(parseEnv({})).toMatchObject({ port: 3000, siteUrl: 'http://localhost:3000', logLevel: 'info' });
  });

  test('keeps its data in the folder "data"', () => {
    expect(parseEnv({}).dataDir).toBe(resolve('data'));
  });

  test('leaves everything optional unset', () => {
    const { databaseUrl, authSecret, smtpUrl, trustedProxies } = parseEnv({});
    expect({ databaseUrl, authSecret, smtpUrl, trustedProxies }).toEqual({
      databaseUrl: null,
      authSecret: null,
      smtpUrl: null,
      trustedProxies: [],
    });
  });
});

test('an empty value counts as not set', () => {
  expect(parseEnv({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: null });
});

test('the default address of the site follows the port', () => {
  expect(parseEnv({ PORT: '8080' }).siteUrl).toBe('http://localhost:8080');
});

test('unknown variables are ignored', () => {
  expect(() => parseEnv({ SHELL: '/bin/sh' })).not.toThrow();
});

test.each([
  ['a slash at the end', 'https://news.example/', 'https://news.example'],
  ['the default port', 'https://news.example:443', 'https://news.example'],
  ['capitals', 'HTTPS://News.Example', 'https://news.example'],
])('the address of the site is normalised: %s', (_what, given, expected) => {
  expect(parseEnv({ SITE_URL: given }).siteUrl).toBe(expected);
});

test('trusted proxies are split at commas and spaces', () => {
  expect(parseEnv({ TRUSTED_PROXIES: '10.0.0.0/8, loopback ::1' }).trustedProxies).toEqual([
    '10.0.0.0/8',
    'loopback',
    '::1',
  ]);
});

describe('a value that cannot be used is refused in one sentence that names it', () => {
  test.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['PORT', '3000.5'],
    ['HOST', 'not a host'],
    ['SITE_URL', 'news.example'],
    ['SITE_URL', 'https://news.example/path'],
    ['SITE_URL', 'https://user:word@news.example'],
    ['DATABASE_URL', 'mysql://localhost/news'],
    ['DATABASE_URL', 'postgresql://localhost:5432'],
    ['DATABASE_READER_URL', 'nonsense'],
    ['AUTH_SECRET', 'short'],
    ['AUTH_SECRET', 'a'.repeat(64)],
    ['AUTH_SECRET', 'k3Vx9QpLm'.repeat(4)],
    ['AUTH_SECRET', '1234567890'.repeat(4).slice(0, 37)],
    ['AUTH_SECRET', 'please-change-me-before-you-go-live-42'],
    ['AUTH_SECRET', 'Your_Secret_of_32_letters_and_more'],
    ['SMTP_URL', 'https://mail.example'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', 'example.com'],
    ['METRICS_TOKEN', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['LOG_FORMAT', 'xml'],
  ])('%s=%s', (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(EnvError);
    expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`^${name} .*\\.$`));
  });
});

test.each(['AUTH_SECRET', 'ADMIN_PASSWORD', 'DATABASE_URL', 'METRICS_TOKEN'])(
  'the sentence about %s does not repeat its value',
  (name) => {
    expect(() => parseEnv({ [name]: 'hunter2' })).toThrow(/^(?!.*hunter2)/);
  },
);

describe('plain http', () => {
  test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    'is fine on %s',
    (siteUrl) => {
      expect(parseEnv({ SITE_URL: siteUrl }).siteUrl).toBe(siteUrl);
    },
  );

  test('is refused for any other site', () => {
    expect(() => parseEnv({ SITE_URL: 'http://news.example' })).toThrow(/ALLOW_PLAIN_HTTP=true/);
  });

  test('is allowed when told to', () => {
    const env = parseEnv({ SITE_URL: 'http://news.example', ALLOW_PLAIN_HTTP: 'true' });
    expect(env.siteUrl).toBe('http://news.example');
  });
});

test.each([
  ['ADMIN_EMAIL without ADMIN_PASSWORD', { ADMIN_EMAIL: 'a@news.example' }],
  ['ADMIN_PASSWORD without ADMIN_EMAIL', { ADMIN_PASSWORD: 'long enough to pass' }],
  ['SMTP_URL without MAIL_FROM', { SMTP_URL: 'smtp://mail.example' }],
])('%s is refused', (_what, record) => {
  expect(() => parseEnv(record)).toThrow(EnvError);
});

test('a complete environment is accepted', () => {
  const env = parseEnv({
    ADMIN_EMAIL: 'a@news.example',
    ADMIN_PASSWORD: 'long enough to pass',
    AUTH_SECRET: STRONG,
    DATABASE_URL: 'postgresql://app:word@db.example:5432/news',
    MAIL_FROM: 'Newsroom <desk@news.example>',
    SMTP_URL: 'smtps://mail.example',
  });
  expect(env).toMatchObject({ authSecret: STRONG, mailFrom: 'Newsroom <desk@news.example>' });
});
