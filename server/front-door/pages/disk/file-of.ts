/**
 * The file of an address below a folder, so that a plain web server finds it: `/` is `index.html`, `/world/boats` is
 * `world/boats.html`, a feed is itself. null for what has no file: addresses with a query.
 */
export function fileOf(address: string): string | null {
  if (address === '/') return 'index.html';
  // `/index` would be taken for the front page.
  if (address === '/index' || !/^(?:\/[a-z0-9-]+)+(?:\.[a-z]+)?$/.test(address)) return null;
  const file = address.slice(1);
  return file.includes('.') ? file : `${file}.html`;
}
