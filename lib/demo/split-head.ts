const FENCED = /^---\n([\s\S]*?)\n---\n/;

/** What a file says of itself, by name, and the Markdown below it. */
export function splitHead(name: string, text: string): [Partial<Record<string, string>>, string] {
  const fenced = FENCED.exec(text);
  if (!fenced)
    throw new RangeError(`The file ${name} does not begin with a head between two lines of dashes.`);
  const lines = (fenced[1] ?? '').split('\n').map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  });
  return [Object.fromEntries(lines) as Partial<Record<string, string>>, text.slice(fenced[0].length)];
}
