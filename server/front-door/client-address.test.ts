import { describe, expect, test } from 'vitest';
import { identifyClient, trustIn } from './client-address.ts';

describe('trust', () => {
  test.each([
    ['10.1.2.3', ['10.0.0.0/8'], true],
    ['11.1.2.3', ['10.0.0.0/8'], false],
    ['127.0.0.1', ['loopback'], true],
    ['::1', ['loopback'], true],
    ['2001:db8::7', ['2001:db8::/32'], true],
    ['10.0.0.1', [], false],
    ['nonsense', ['loopback'], false],
  ])('in %s by %j is %s', (address, proxies, expected) => {
    expect(trustIn(proxies)(address)).toBe(expected);
  });
});

describe('the address of the client', () => {
  const isTrusted = trustIn(['10.0.0.0/8']);

  test.each([
    ['the connection, when it is not trusted', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['what the trusted proxy heard from', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['the last untrusted one of a chain', '10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
    ['the proxy itself, when the chain is empty', '10.0.0.1', undefined, '10.0.0.1'],
    ['as far as the chain can be read', '10.0.0.1', '203.0.113.9, unknown, 10.0.0.2', '10.0.0.2'],
    ['IPv4 also when it comes as IPv6', '::ffff:203.0.113.9', undefined, '203.0.113.9'],
  ])('is %s', (_what, remote, forwarded, expected) => {
    const headers = { host: 'site', ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }) };
    expect(identifyClient(remote, headers, isTrusted).address).toBe(expected);
  });
});
