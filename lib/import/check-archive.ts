import { DomainError } from '#lib/shared/domain-error.ts';
import { IMPORT_LIMITS } from './import-limits.ts';
import { readZipEntries, type ZipEntry } from './zip-entries.ts';

const TOO_LARGE =
  'The file unpacks to far more than a story holds, so it was not opened. Save its text as a new document and import that.';
const FORBIDDEN =
  'The file defines parts of its own in its XML, which word processors do not do, so it was not opened. Save it anew and import that.';

/**
 * Looks through an archive of XML before anything reads it, by unpacking it piece by piece and keeping nothing: what
 * its directory says of sizes is not believed. Throws DomainError `too_large` over the limits and `invalid_input` for
 * document types, entities, encrypted content and deep nesting; RangeError or TypeError when it is damaged.
 */
export async function checkArchive(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const entries = readZipEntries(bytes, IMPORT_LIMITS.entries);
  if (entries.length > IMPORT_LIMITS.entries) throw new DomainError('too_large', TOO_LARGE);
  let unpacked = 0;
  for (const entry of entries) {
    unpacked += await checkEntry(entry, IMPORT_LIMITS.unpackedBytes - unpacked);
  }
}

/** Returns the bytes it unpacks to. */
async function checkEntry(entry: ZipEntry, left: number): Promise<number> {
  const { name, method, packed } = entry;
  if (entry.isEncrypted)
    throw new DomainError(
      'invalid_input',
      'The file is encrypted. Save it without a password and import that.',
    );
  if (method !== 0 && method !== 8) throw new RangeError('packed in a way that is not known');
  const isXml = /\.(?:xml|rels)$/i.test(name);
  const most = Math.min(left, isXml ? IMPORT_LIMITS.xmlBytes : left, mostFor(packed.length));
  const watch = isXml ? watchXml() : null;
  let size = 0;
  for await (const chunk of unpack(packed, method)) {
    size += chunk.length;
    if (size > most) throw new DomainError('too_large', TOO_LARGE);
    watch?.(chunk);
  }
  return size;
}

// Small parts shrink well without meaning harm; a ratio says something only about large ones.
function mostFor(packedBytes: number): number {
  return Math.max(packedBytes * IMPORT_LIMITS.ratio, 1024 * 1024);
}

async function* unpack(packed: Uint8Array<ArrayBuffer>, method: number): AsyncGenerator<Uint8Array> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(packed);
      controller.close();
    },
  });
  const stream = method === 8 ? source.pipeThrough(new DecompressionStream('deflate-raw')) : source;
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const TAG = /<(\/?)[A-Za-z_][^<>]*?(\/?)>/g;
const LONGEST_TAG = 16 * 1024;

/** Follows XML as it comes in pieces: refuses declarations of types and entities, and deep nesting. */
function watchXml(): (chunk: Uint8Array) => void {
  const decoder = new TextDecoder();
  let rest = '';
  let depth = 0;
  return (chunk) => {
    const text = rest + decoder.decode(chunk, { stream: true });
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new DomainError('invalid_input', FORBIDDEN);
    depth = depthAfter(text, depth);
    const open = text.lastIndexOf('<');
    rest = open > text.lastIndexOf('>') ? text.slice(open).slice(0, LONGEST_TAG) : '';
  };
}

function depthAfter(xml: string, before: number): number {
  let depth = before;
  for (const [, closes, isEmpty] of xml.matchAll(TAG)) {
    if (closes === '/') depth -= 1;
    else if (isEmpty !== '/') depth += 1;
    if (depth > IMPORT_LIMITS.depth) throw new DomainError('too_large', TOO_LARGE);
  }
  return depth;
}
