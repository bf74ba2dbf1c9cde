import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { type Import, readImports } from './read-imports.ts';

const ROOMS = ['app', 'components', 'e2e', 'lib', 'prisma', 'server'];
const MODULE = /\.(?:ts|tsx|mts|mjs|js)$/;
const GENERATED = /^prisma\/generated\//;

/** A source file of the project; paths have forward slashes and start at the project's root. */
export interface Module {
  readonly path: string;
  readonly source: string;
  readonly imports: readonly ResolvedImport[];
}

/** An import; `target` is the path of a file of this project, null for a package. */
export interface ResolvedImport extends Import {
  readonly target: string | null;
}

/** Every module of the project by its path. */
export function readModules(root: string): ReadonlyMap<string, Module> {
  const paths = ROOMS.flatMap((room) =>
    // Files only: a route that serves a script is a folder called after it.
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/')),
  );
  const wanted = paths.filter((path) => MODULE.test(path) && !GENERATED.test(path));
  return new Map(wanted.map((path) => [path, readModule(root, path)]));
}

function readModule(root: string, path: string): Module {
  const source = readFileSync(join(root, path), 'utf8');
  const imports = readImports(source).map((found) => ({ ...found, target: targetOf(found.specifier, path) }));
  return { path, source, imports };
}

function targetOf(specifier: string, from: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? posix.join(dirname(from), specifier) : null;
}

/**
 * The modules that need the server at run time, themselves or through what they import: the database, the
 * environment, or anything of Node. All others run in a browser too.
 */
export function findServerModules(modules: ReadonlyMap<string, Module>): ReadonlySet<string> {
  const known = new Map<string, boolean>();
  const needsServer = (path: string): boolean => {
    const seen = known.get(path);
    if (seen !== undefined) return seen;
    known.set(path, false);
    const imports = modules.get(path)?.imports.filter(({ isTypeOnly }) => !isTypeOnly) ?? [];
    const answer = imports.some(({ specifier, target }) =>
      target === null
        ? /^(?:node:|server-only$)/.test(specifier)
        : GENERATED.test(target) || needsServer(target),
    );
    known.set(path, answer);
    return answer;
  };
  return new Set([...modules.keys()].filter(needsServer));
}
