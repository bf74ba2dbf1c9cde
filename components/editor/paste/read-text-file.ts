import { decodeCopy } from '#lib/wire/decode-copy.ts';

const LARGEST_BYTES = 5 * 1024 * 1024;

/** The first plain text file among what was dropped, or null. */
export function textFileOf(transfer: DataTransfer | null): File | null {
  const files = [...(transfer?.files ?? [])];
  return files.find((file) => file.type === 'text/plain' || /\.(txt|text)$/i.test(file.name)) ?? null;
}

/** The words of a dropped file, in any encoding that agencies use. */
export async function readTextFile(file: File): Promise<string> {
  return decodeCopy(new Uint8Array(await file.slice(0, LARGEST_BYTES).arrayBuffer()));
}
