import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { POLICY } from '#e2e/policy/policy.ts';
import { findDoors, hidesActions } from './doors.ts';
import { readModules } from './modules.ts';

const modules = readModules(resolve(import.meta.dirname, '../..'));
const doors = findDoors(modules);
const rows = new Set(POLICY.map(({ door }) => door));

test('every kind of door was found', () => {
  for (const door of [
    'page /',
    'page /admin/articles/[id]',
    'GET /[section]/feed.xml',
    'PATCH /api/v1/articles/[id]',
    'POST /admin/audit/export',
    'GET /api/auth/[...nextauth]',
    'action admin/articles newArticleAction',
    'GET /readyz',
    'POST /api/reports',
  ]) {
    expect(doors).toContain(door);
  }
  expect(new Set(doors).size).toBe(doors.length);
});

test('every door has a row in the policy', () => {
  const missing = doors.filter((door) => !rows.has(door));
  expect(missing, missing.map(rowFor).join('\n')).toEqual([]);
});

/** What to write for a door that has none yet. */
function rowFor(door: string): string {
  return `Say in e2e/policy/ who may: row('${door}', STAFF, (world) => ({ ... })), or open('why everybody may', ['${door}']). See e2e/policy/policy.ts.`;
}

test('every row of the policy has a door', () => {
  const left = [...rows].filter((door) => !doors.includes(door));
  expect(left, 'These doors are gone: take their rows out of e2e/policy/.').toEqual([]);
});

test('actions stand in files of their own, where they are found', () => {
  expect([...modules.values()].filter(hidesActions).map(({ path }) => path)).toEqual([]);
});

test.each([
  ['app/(newsroom)/x/page.tsx', 'export default function Page() {}', ['page /x']],
  ['app/page.tsx', '', ['page /']],
  [
    'app/api/x/route.ts',
    'export const GET = f;\nexport async function POST() {}',
    ['GET /api/x', 'POST /api/x'],
  ],
  [
    'app/(newsroom)/x/actions.ts',
    "'use server';\nexport async function goAction() {}",
    ['action x goAction'],
  ],
  ['lib/x.ts', '/** Why. */\n"use server";\nexport const go = async () => {}', ['action lib go']],
  ['lib/x.ts', 'export async function go() {}', []],
])('%s is found', (path, source, found) => {
  expect(findDoors(new Map([[path, { path, source, imports: [] }]]))).toEqual(found);
});

test('an action inside of a component is seen', () => {
  const source = "export function Page() {\n  async function go() {\n    'use server';\n  }\n}";
  expect(hidesActions({ path: 'app/x.tsx', source, imports: [] })).toBe(true);
});
