const LARGEST_BYTES = 5 * 1024 * 1024;

/** The first plain text file among what was dropped, or null. */
export function textFileOf(transfer: DataTransfer | null): File | null {
  const files = [...(transfer?.files ?? [])];
  return files.find((file) => file.type === 'text/plain' || /\.(txt|text)$/i.test(file.name)) ?? null;
}

/** The words of a dropped file: UTF-8, or the Windows encoding that agencies' older machines write. */
export async function readTextFile(file: File): Promise<string> {
  const bytes = await file.slice(0, LARGEST_BYTES).arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
