/** Headers that belong to one connection and end there (RFC 9110, 7.6.1), with the older ones that act alike. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** One header line; names keep their spelling. */
export type Header = readonly [name: string, value: string];

/** Pairs from Node's flat list of names and values. */
export function pairs(rawHeaders: readonly string[]): Header[] {
  const result: Header[] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2)
    result.push([rawHeaders[i] ?? '', rawHeaders[i + 1] ?? '']);
  return result;
}

/** The headers that may travel on: neither hop-by-hop nor named as such by a `Connection` header. */
export function endToEnd(headers: readonly Header[]): Header[] {
  const listed = headers
    .filter(([name]) => name.toLowerCase() === 'connection')
    .flatMap(([, value]) => value.toLowerCase().split(','))
    .map((name) => name.trim());
  const dropped = new Set([...HOP_BY_HOP, ...listed]);
  return headers.filter(([name]) => !dropped.has(name.toLowerCase()));
}
