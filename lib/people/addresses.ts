/** Somebody as they stand in what was typed or pasted. */
export interface NamedAddress {
  email: string;
  name: string;
}

/**
 * The people in a text of addresses, as they are typed or pasted from a mail program: one to a line, or with commas,
 * semicolons or spaces between, bare or as `Ada Lovelace <ada@news.example>`. Whether they are addresses is not asked.
 */
export function addressesIn(text: string): NamedAddress[] {
  return text
    .split(/[\n,;]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .flatMap(peopleIn);
}

function peopleIn(piece: string): NamedAddress[] {
  const named = /^(?<name>[^<>]*)<(?<email>[^<>]*)>$/.exec(piece)?.groups;
  if (named) return [{ email: (named.email ?? '').trim(), name: unquoted(named.name ?? '') }];
  return piece.split(/\s+/).map((email) => ({ email, name: '' }));
}

function unquoted(name: string): string {
  return name
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
}
