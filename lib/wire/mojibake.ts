const windows1252 = new TextDecoder('windows-1252');
const byteOf = new Map(
  Array.from({ length: 256 }, (_, byte) => [windows1252.decode(Uint8Array.of(byte)), byte] as const),
);
/** What the first byte of a UTF-8 sequence and its follower look like when they are read as Windows-1252. */
const SUSPICIOUS = /[Â-ô][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/**
 * Repairs UTF-8 that was read as Windows-1252 ("CafÃ©", "â€œquotedâ€\u009d"), also when that happened twice. Only text
 * that is such a misreading from its first to its last letter is changed: a single "é" or “ in it proves the contrary.
 */
export function repairMojibake(text: string): string {
  return readAgain(readAgain(text));
}

function readAgain(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const byte = byteOf.get(text.charAt(index));
    if (byte === undefined) return text;
    bytes[index] = byte;
  }
  return decodeUtf8(bytes) ?? text;
}

/** The text of UTF-8 bytes, null when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
