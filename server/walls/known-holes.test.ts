import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const LOCK = join(import.meta.dirname, '../../package-lock.json');

/** The first version without the hole, its advisory, and what it let people do. */
const KNOWN_HOLES: readonly (readonly [name: string, fixed: string, advisory: string, hole: string])[] = [
  ['next', '16.0.7', 'CVE-2025-66478', 'running code on the server by a crafted request'],
  [
    'next',
    '16.0.10',
    'CVE-2025-55183, 55184, 67779',
    'hanging the server, and reading the source of actions',
  ],
  ['next', '16.2.6', 'CVE-2026-23870, GHSA-26hh-7cqf-hhc6', 'hanging the server, and going round the proxy'],
  [
    'next',
    '16.2.11',
    'the release of July 2026',
    'poisoning answers, and asking other servers through this one',
  ],
  ['next', '16.3.3', 'GHSA-2xp9-vwfh-vxw4', 'running code on the server by a crafted picture'],
  ['react', '19.2.1', 'CVE-2025-55182', 'running code on the server by a crafted request'],
  ['react', '19.2.6', 'CVE-2026-23870', 'hanging the server by a crafted request'],
  ['react-dom', '19.2.1', 'CVE-2025-55182', 'running code on the server by a crafted request'],
  ['react-dom', '19.2.6', 'CVE-2026-23870', 'hanging the server by a crafted request'],
  ['next-auth', '4.24.15', 'GHSA-7rqj-j65f-68wh', 'passing a look-alike of @ in an e-mail address'],
  ['nodemailer', '9.0.1', 'GHSA-p6gq-j5cr-w38f', 'reading files and other servers into a message'],
  ['sharp', '0.35.4', 'GHSA-rgj7-g3m4-5g8c', 'running code on the server by a crafted picture'],
  ['prosemirror-model', '1.22.1', 'no id; published by its author', 'running scripts by a crafted attribute'],
  ['prosemirror-view', '1.42.3', 'GHSA-c8x8-7fp4-3x9w', 'running scripts by what is pasted'],
  ['postcss', '8.5.23', 'GHSA-fxqj-rqcc-2cmp, GHSA-r28c-9q8g-f849', 'harm by a crafted style sheet'],
  ['cookie', '0.7.0', 'CVE-2024-47764', 'setting other fields of a cookie by its name'],
  ['jose', '4.15.5', 'CVE-2024-28176', 'exhausting the server by a compressed token'],
  ['linkify-it', '5.0.2', 'CVE-2026-59887', 'exhausting the server by a crafted text'],
  ['markdown-it', '14.2.0', 'CVE-2026-48988', 'exhausting the server by a crafted text'],
];

const Lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

const copies = Object.entries(Lock.parse(JSON.parse(readFileSync(LOCK, 'utf8'))).packages).map(
  ([path, { version = '' }]) => ({ path, version }),
);

/** Below zero when the first is older; what comes before a release counts as older than it. */
function compare(one: string, other: string): number {
  const [[first = '', early], [second = '']] = [one.split('-'), other.split('-')];
  return first.localeCompare(second, 'en', { numeric: true }) || (early ? -1 : 0);
}

test.each([
  ['16.0.10', '16.0.7', false],
  ['16.0.6', '16.0.7', true],
  ['9.9.9', '16.0.7', true],
  ['16.0.7-canary.1', '16.0.7', true],
  ['16.0.7', '16.0.7', false],
])('%s against %s', (version, fixed, older) => {
  expect(compare(version, fixed) < 0).toBe(older);
});

test.each(KNOWN_HOLES)('every copy of %s is %s or newer, for %s', (name, fixed, advisory, hole) => {
  const found = copies.filter(({ path }) => path.endsWith(`node_modules/${name}`));
  expect(found, `${name} is no longer installed; take it out of this list`).not.toEqual([]);
  const told = found
    .filter(({ version }) => compare(version, fixed) < 0)
    .map(
      ({ path, version }) =>
        `${path} is ${version}, which allows ${hole} (${advisory}). Install ${fixed} or newer.`,
    );
  expect(told).toEqual([]);
});
