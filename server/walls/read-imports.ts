/** One import of a module, as it is written. */
export interface Import {
  readonly specifier: string;
  /** Nothing of it is left at run time. */
  readonly isTypeOnly: boolean;
}

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|[\s;{}()])\/\/[^\n]*/g;
// The part between the keywords holds names, commas and braces only, so that it cannot run on into other code.
const STATIC =
  /(?<=^|[\n;])[^\S\n]*(?:import|export)\s+(type\s+)?(?:([\w$*{}\s,]+?)\s*from\s*)?['"]([^'"\n]+)['"]/g;
const DYNAMIC = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** The imports, dynamic imports and re-exports of a TypeScript or JavaScript source. */
export function readImports(source: string): Import[] {
  const code = source.replaceAll(COMMENT, ' ');
  const fixed = [...code.matchAll(STATIC)].map(([, type, names, specifier]) => ({
    specifier: specifier ?? '',
    isTypeOnly: type !== undefined || namesTypesOnly(names ?? ''),
  }));
  const dynamic = [...code.matchAll(DYNAMIC)].map(([, specifier]) => ({
    specifier: specifier ?? '',
    isTypeOnly: false,
  }));
  return [...fixed, ...dynamic];
}

/** `{ type A, type B }` */
function namesTypesOnly(names: string): boolean {
  const inBraces = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  if (inBraces === undefined) return false;
  const list = inBraces
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return list.length > 0 && list.every((name) => name.startsWith('type '));
}
