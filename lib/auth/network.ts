import { isIP } from 'node:net';

/**
 * What stands for one client of the network: its address, or the half of an IPv6 address that names its network, since
 * whoever has one has all 2^64 in it.
 */
export function networkOf(address: string): string {
  const ipv4 = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(ipv4) === 4) return ipv4;
  if (isIP(address) !== 6) return 'unknown';
  const [head = '', tail] = address.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const parts = [...front, ...Array<string>(gap).fill('0'), ...back];
  return `${parts
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`;
}
