import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** What is known about the client of one request, after proxies that are trusted had their say. */
export interface Client {
  /** IPv4 or IPv6 address in its plain form. */
  readonly address: string;
  readonly proto: 'http' | 'https';
  readonly host: string;
  /** Whether the connection comes from a trusted proxy. */
  readonly viaTrustedProxy: boolean;
}

/** Tells whether an address belongs to the given addresses, CIDR ranges or the word `loopback`. */
export function trustIn(proxies: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const proxy of proxies.flatMap((name) => (name === 'loopback' ? ['127.0.0.0/8', '::1'] : [name]))) {
    const [ip = '', bits] = proxy.split('/');
    const family = isIP(ip) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(ip, family);
    else list.addSubnet(ip, Number(bits), family);
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** Forwarded headers count only when the connection itself comes from a trusted proxy. */
export function identifyClient(
  remoteAddress: string | undefined,
  headers: IncomingHttpHeaders,
  isTrusted: (address: string) => boolean,
): Client {
  const peer = plainAddress(remoteAddress ?? '') ?? '0.0.0.0';
  const host = headers.host ?? '';
  if (!isTrusted(peer)) return { address: peer, proto: 'http', host, viaTrustedProxy: false };
  return {
    address: nearestUntrusted(peer, valuesOf(headers['x-forwarded-for']), isTrusted),
    proto: valuesOf(headers['x-forwarded-proto']).at(-1) === 'https' ? 'https' : 'http',
    host: valuesOf(headers['x-forwarded-host']).at(-1) ?? host,
    viaTrustedProxy: true,
  };
}

/** Each proxy appends whom it heard from, so the chain is believed from its end only as far as trust goes. */
function nearestUntrusted(
  peer: string,
  chain: readonly string[],
  isTrusted: (address: string) => boolean,
): string {
  let address = peer;
  for (const hop of chain.toReversed()) {
    const known = plainAddress(hop);
    if (known === null) return address;
    address = known;
    if (!isTrusted(known)) return address;
  }
  return address;
}

function plainAddress(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIP(plain) === 0 ? null : plain;
}

function valuesOf(header: string | string[] | undefined): string[] {
  return [header ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean);
}
