import { BlockList, isIP } from 'node:net';

const LOOPBACK = blockList(['127.0.0.0/8', '::1/128']);
const PRIVATE = blockList([
  ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '100.64.0.0/10'],
  ...['fc00::/7', 'fe80::/10'],
]);

/** Where an address is, as far as it says so by itself; null for one of the public network, which says nothing. */
export function placeWords(address: string): string | null {
  const family = isIP(address);
  if (family === 0) return null;
  // An address of IPv4 in the form of the other is found in the ranges of its own.
  const kind = family === 4 ? 'ipv4' : 'ipv6';
  if (LOOPBACK.check(address, kind)) return 'on the newsroom’s own machine';
  return PRIVATE.check(address, kind) ? 'in the house’s network' : null;
}

function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', prefix] = range.split('/');
    list.addSubnet(net, Number(prefix), isIP(net) === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}
