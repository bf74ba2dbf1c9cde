/**
 * What a file may hold. A `.docx` is an archive, so what it unpacks to is limited too: entries, bytes of all
 * together, how many times larger than packed, and levels of nesting in its XML.
 */
export const IMPORT_LIMITS = {
  bytes: 25 * 1024 * 1024,
  entries: 2_000,
  unpackedBytes: 250 * 1024 * 1024,
  xmlBytes: 40 * 1024 * 1024,
  ratio: 200,
  depth: 200,
} as const;
