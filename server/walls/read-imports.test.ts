import { expect, test } from 'vitest';
import { readImports } from './read-imports.ts';

test.each([
  ["import { a } from './a.ts';", './a.ts', false],
  ["import a, { b } from '#lib/a.ts';", '#lib/a.ts', false],
  ["import * as a from './a.ts';", './a.ts', false],
  ["import './a.css';", './a.css', false],
  ["import type { A } from './a.ts';", './a.ts', true],
  ["import { type A, type B } from './a.ts';", './a.ts', true],
  ["import { type A, b } from './a.ts';", './a.ts', false],
  ["import {\n  a,\n  b,\n} from './a.ts';", './a.ts', false],
  ["export { a } from './a.ts';", './a.ts', false],
  ["export * from './a.ts';", './a.ts', false],
  ["const a = await import('./modules.ts');", './modules.ts', false],
  ["'use client';\nimport a from './a.ts';", './a.ts', false],
])('%s', (source, specifier, isTypeOnly) => {
  expect(readImports(source)).toEqual([{ specifier, isTypeOnly }]);
});

test.each([
  ["// import { a } from './a.ts';"],
  ["/* import { a } from './a.ts'; */"],
  ['const text = "import { a } from \'./a.ts\'";'],
  ["export const from = './a.ts';"],
])('%s imports nothing', (source) => {
  expect(readImports(source)).toEqual([]);
});

test('an address in a string is no comment', () => {
  const source = "const a = 'https://news.example';\nimport { b } from './b.ts';";
  expect(readImports(source)).toHaveLength(1);
});
