import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findServerModules, type Module, readModules } from './modules.ts';
import { brokenWalls } from './rules.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MOST_LINES = 300;
const EMPTY_NAME = /(?:^|[/.-])(?:utils?|helpers?|misc|common|manager)(?=[/.-]|$)/;
const EXTENSION = /\.(?:tsx?|mts|mjs|js|css|json)$/;

const modules = readModules(ROOT);
const serverModules = findServerModules(modules);

function pathsWhere(isWrong: (module: Module) => boolean): string[] {
  return [...modules.values()].filter(isWrong).map(({ path }) => path);
}

describe('the reader of modules', () => {
  test('saw the whole house', () => {
    expect(modules.size).toBeGreaterThan(100);
    for (const room of ['app', 'components', 'lib', 'server', 'e2e']) {
      expect(pathsWhere(({ path }) => path.startsWith(`${room}/`))).not.toEqual([]);
    }
  });

  test('saw imports in nearly every module', () => {
    expect(pathsWhere(({ imports }) => imports.length > 0).length).toBeGreaterThan(modules.size * 0.7);
  });

  test('knows what needs the server', () => {
    expect(serverModules).toContain('lib/db.ts');
    expect(serverModules).not.toContain('lib/shared/domain-error.ts');
  });
});

test('no wall is broken', () => {
  expect([...modules.values()].flatMap((module) => brokenWalls(module, serverModules))).toEqual([]);
});

test('every import leads to a file', () => {
  const lost = [...modules.values()].flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => target !== null && !target.startsWith('prisma/generated/'))
      .filter(({ target }) => !existsSync(join(ROOT, target ?? '')))
      .map(({ specifier }) => `${path} imports ${specifier}`),
  );
  expect(lost).toEqual([]);
});

test('imports are ./ in the same folder and below, an alias elsewhere, with their ending', () => {
  const isOdd = ({ specifier, target }: Module['imports'][number]) =>
    specifier.startsWith('../') || (target !== null && !EXTENSION.test(specifier));
  expect(pathsWhere(({ imports }) => imports.some(isOdd))).toEqual([]);
});

test('no file is called index, and nothing is called by a name that says nothing', () => {
  expect(pathsWhere(({ path }) => /^index\./.test(basename(path)) || EMPTY_NAME.test(path))).toEqual([]);
});

test('the reader’s pages work without JavaScript', () => {
  const isForReaders = /^(?:app\/\(site\)|components\/site|components\/prose)\//;
  expect(
    pathsWhere(({ path, source }) => isForReaders.test(path) && /^['"]use client['"]/m.test(source)),
  ).toEqual([]);
});

test(`no file has more than ${MOST_LINES} lines`, () => {
  expect(pathsWhere(({ source }) => source.trimEnd().split('\n').length > MOST_LINES)).toEqual([]);
});

describe('a wall stands', () => {
  test.each([
    ['app/(site)/page.tsx', '#lib/articles/queries.ts'],
    ['app/(site)/page.tsx', '#components/editor/x.tsx'],
    ['app/(site)/page.tsx', '#lib/db.ts'],
    ['app/(newsroom)/admin/page.tsx', '#lib/articles/published.ts'],
    ['app/api/route.ts', '#lib/db.ts'],
    ['components/ui/x.tsx', '#components/site/x.tsx'],
    ['components/editor/x.tsx', '#lib/articles/queries.ts'],
    ['lib/articles/commands.ts', '#components/ui/x.tsx'],
    ['lib/articles/commands.ts', '#lib/people/internal/x.ts'],
    ['lib/articles/schema.ts', '#lib/db.ts'],
    ['lib/shared/x.ts', '#lib/articles/schema.ts'],
    ['lib/articles/commands.ts', '#lib/testing/articles.ts'],
    ['server/front-door/x.ts', '#app/api/answer.ts'],
  ])('between %s and %s', (path, specifier) => {
    const target = specifier.slice(1);
    const module = { path, source: '', imports: [{ specifier, target, isTypeOnly: false }] };
    expect(
      brokenWalls(module, new Set(['lib/articles/queries.ts', 'lib/db.ts', 'lib/articles/published.ts'])),
    ).not.toEqual([]);
  });

  test.each([
    ['app/(site)/page.tsx', '#lib/articles/published.ts'],
    ['app/(newsroom)/admin/page.tsx', '#lib/articles/queries.ts'],
    ['components/site/x.tsx', '#components/prose/prose.tsx'],
    ['lib/articles/commands/publish.ts', '#lib/articles/internal/x.ts'],
    ['lib/articles/commands.ts', '#lib/db.ts'],
  ])('but not between %s and %s', (path, specifier) => {
    const module = {
      path,
      source: '',
      imports: [{ specifier, target: specifier.slice(1), isTypeOnly: false }],
    };
    expect(
      brokenWalls(module, new Set(['lib/articles/queries.ts', 'lib/db.ts', 'lib/articles/published.ts'])),
    ).toEqual([]);
  });
});
