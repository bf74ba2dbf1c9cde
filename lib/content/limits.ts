/** What one body may hold: bytes of its JSON in UTF-8, nodes of any kind, levels of nesting. */
export const BODY_LIMITS = { bytes: 2 * 1024 * 1024, nodes: 20_000, depth: 50 } as const;

/** `within`, or the first limit that a body breaks. */
export type BodyMeasure = 'within' | keyof typeof BODY_LIMITS;

/** Measures JSON before anything recursive reads it; itself not recursive, so depth cannot hurt it. */
export function measureBody(json: unknown): BodyMeasure {
  let level: unknown[] = [json];
  let nodes = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > BODY_LIMITS.depth) return 'depth';
    nodes += level.length;
    if (nodes > BODY_LIMITS.nodes) return 'nodes';
    level = level.flatMap(childrenOf);
  }
  // Attributes can nest too; a body this shallow is cheap to print, and printing them deep would overflow.
  try {
    return new TextEncoder().encode(JSON.stringify(json) ?? '').length > BODY_LIMITS.bytes
      ? 'bytes'
      : 'within';
  } catch {
    return 'depth';
  }
}

function childrenOf(node: unknown): unknown[] {
  const content =
    node !== null && typeof node === 'object' ? (node as { content?: unknown }).content : undefined;
  return Array.isArray(content) ? content : [];
}
