import { decodeUtf8, repairMojibake } from './mojibake.ts';

const SAMPLE_BYTES = 4096;
/** In UTF-16 one byte of nearly each pair is zero where the text is Latin; no other encoding of text has any. */
const ZEROES_IN_UTF_16 = 0.3;

/**
 * The text of a file of copy: UTF-8 or UTF-16, with or without a byte order mark, or Windows-1252 as older agency
 * systems write it. UTF-8 that a program before us misread is repaired. Any bytes give some text.
 */
export function decodeCopy(bytes: Uint8Array): string {
  const utf16 = utf16Order(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  return repairMojibake(decodeUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes));
}

function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const share = (parity: number) =>
    sample.filter((byte, index) => byte === 0 && index % 2 === parity).length /
    Math.max(sample.length / 2, 1);
  if (share(1) >= ZEROES_IN_UTF_16 && share(0) < share(1) / 4) return 'utf-16le';
  return share(0) >= ZEROES_IN_UTF_16 && share(1) < share(0) / 4 ? 'utf-16be' : null;
}
